import { type Candidate, discoverSite, type FoundDevice, subnetAddresses } from '@wardctl/onvif';
import type { CheckedInventory } from './check-inventory.ts';
import { portsIn } from './discover.ts';
import type { SiteSubnet } from './find-site.ts';
import type { FleetContext } from './fleet-context.ts';
import { soughtDevices } from './sought-devices.ts';

export interface SearchChoice {
  readonly endpoints?: string | undefined;
  /** `80,8080` */
  readonly ports?: string | undefined;
  readonly rate: number;
  readonly multicast?: string | undefined;
}

export interface SiteSearch {
  /** Addresses that were looked at. */
  readonly addresses: number;
  /** What the inventory does not have where it was found. */
  readonly strangers: readonly Exclude<FoundDevice, { state: 'known' | 'missing' }>[];
}

/** Looks for cameras in the subnet of a site, and signs in nowhere. @throws FleetError `usage/invalid`, `run/cancelled` */
export async function searchSite(
  inventory: CheckedInventory,
  site: SiteSubnet,
  options: SearchChoice & {
    readonly context: Pick<FleetContext, 'cancellation' | 'events'>;
    readonly looked: (done: number, total: number) => void;
  },
): Promise<SiteSearch> {
  const { context, looked, ports, rate, multicast } = options;
  if (!maySearch(site, options)) return { addresses: 0, strangers: [] };
  const addresses = subnetAddresses(site.subnet);
  const sought = soughtDevices(inventory, site);
  let done = 0;
  const candidates = await discoverSite(addresses, {
    // Half a search says nothing, so that the first Ctrl-C ends it.
    signal: AbortSignal.any([context.cancellation.stop, context.cancellation.signal]),
    endpointOf: sought.endpointOf,
    ratePerSecond: rate,
    ...(ports !== undefined && { ports: portsIn(ports) }),
    ...(multicast !== undefined && { multicast }),
    looked: (_, candidate) => {
      looked(++done, addresses.length);
      if (candidate !== undefined) context.events.write('candidate-found', candidate);
    },
  });
  return { addresses: addresses.length, strangers: sought.compare(candidates).filter(isStranger) };
}

/** A file of endpoints says where everything is; only on loopback is there nothing real that it forgot. */
function maySearch({ subnet }: SiteSubnet, { endpoints }: SearchChoice): boolean {
  return endpoints === undefined || subnet.startsWith('127.');
}

function isStranger(found: FoundDevice): found is SiteSearch['strangers'][number] {
  return found.state === 'new' || found.state === 'moved';
}

/** Where a candidate takes a sign-in; undefined where ONVIF did not answer by HTTP. */
export function placeOf({ address, port, protocol = 'http' }: Candidate) {
  return port === undefined ? undefined : { address, port, protocol };
}
