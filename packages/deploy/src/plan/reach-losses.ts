import { type CameraInputs, type ResourceType, resourceTypes } from '@wardctl/provider';
import type { Loss } from './plan.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Settings after which a device may not be reached any more. */
const risky = ['ipv4', 'addressFilter'] as const;

/**
 * Changes that may cut a device off, one line each. What a device had before it was managed is not known here; at the device
 * nothing is sent when it has the value already.
 */
export function reachLosses(type: ResourceType, before: Inputs, after: Inputs): Loss[] {
  if (type !== resourceTypes.camera) return [];
  const [old, wanted] = [before, after].map(
    (inputs) => (inputs as unknown as CameraInputs).settings?.network,
  );
  const device = String(after['device']);
  return risky.flatMap((name): Loss[] => {
    const [from, to] = [old?.[name], wanted?.[name]].map(text);
    if (to === undefined || from === to) return [];
    return [{ kind: 'reach', text: `${device}: network.${name} from ${from ?? 'what it has'} to ${to}` }];
  });
}

/** `10.1.70.11/24`, `allow 10.1.0.0/16, 10.2.0.0/16` */
function text(value: CameraNetworkValue): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return `${value.type} ${value.addresses.join(', ')}`;
}

type CameraNetworkValue = NonNullable<CameraInputs['settings']['network']>[(typeof risky)[number]];
