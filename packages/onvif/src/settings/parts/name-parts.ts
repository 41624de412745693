import type { CameraSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import { getDiscoveryMode, setDiscoveryMode } from '../../services/device/discovery-mode.ts';
import { getHostname, setHostname } from '../../services/device/hostname.ts';
import { discoveryPairs, hostnamePairs } from '../pairs/name-pairs.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { notOffered, writeSetting } from '../write-setting.ts';

/** Undefined: the device does not offer it. */
type Seen<Value> = Value | undefined;

export function hostnamePart(tools: PartTools, wanted: string): SettingPart<Seen<string>> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getHostname, options),
    observed: (seen) => (seen ? { hostname: seen } : {}),
    pairs: (seen) => hostnamePairs(wanted, seen),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due) : writeSetting(tools, setHostname(wanted), due),
  };
}

type DiscoveryMode = NonNullable<CameraSettings['discovery']>;

export function discoveryPart(tools: PartTools, wanted: DiscoveryMode): SettingPart<Seen<DiscoveryMode>> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getDiscoveryMode, options),
    observed: (seen) => (seen === undefined ? {} : { discovery: seen }),
    pairs: (seen) => discoveryPairs(wanted, seen),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due) : writeSetting(tools, setDiscoveryMode(wanted), due),
  };
}
