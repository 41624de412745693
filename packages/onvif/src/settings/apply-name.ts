import { ifOffered } from '../if-offered.ts';
import type { CallOptions, OnvifSession } from '../onvif-session.ts';
import { type DiscoveryMode, getDiscoveryMode, setDiscoveryMode } from '../services/device/discovery-mode.ts';
import { getHostname, setHostname } from '../services/device/hostname.ts';
import type { SettingPart } from './apply-part.ts';
import { discoveryPairs, hostnamePairs } from './setting-pair.ts';
import { notOffered, writeSetting } from './write-setting.ts';

/** Undefined: the device does not offer it. */
type Seen<Value> = Value | undefined;

export function hostnamePart(
  session: OnvifSession,
  wanted: string,
  options: CallOptions,
): SettingPart<Seen<string>> {
  return {
    read: () => ifOffered(session, getHostname, options),
    pairs: (seen) => hostnamePairs(wanted, seen),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due) : writeSetting(session, setHostname(wanted), due, options),
  };
}

export function discoveryPart(
  session: OnvifSession,
  wanted: DiscoveryMode,
  options: CallOptions,
): SettingPart<Seen<DiscoveryMode>> {
  return {
    read: () => ifOffered(session, getDiscoveryMode, options),
    pairs: (seen) => discoveryPairs(wanted, seen),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due) : writeSetting(session, setDiscoveryMode(wanted), due, options),
  };
}
