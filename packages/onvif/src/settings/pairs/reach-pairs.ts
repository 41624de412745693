import type {
  AddressFilterSettings,
  CameraSettings,
  ObservedNetwork,
  ObservedSettings,
} from '@wardctl/fleet';
import { normalNetwork } from '../ip-network.ts';
import { sameSet } from '../same-values.ts';
import { exactPair, type SettingPair } from '../setting-pair.ts';

/** Who may reach the device: kind and networks belong together. */
export function addressFilterPairs(
  { type, addresses }: AddressFilterSettings,
  seen: ObservedNetwork['addressFilter'],
): readonly SettingPair[] {
  const path = 'network.addressFilter';
  const same = sameSet(normalNetwork);
  return [
    exactPair(`${path}.type`, type, seen?.type),
    { path: `${path}.addresses`, wanted: addresses, seen: seen?.addresses, same },
  ];
}

/** Where the device is reached. */
export function ipv4Pairs(wanted: string, seen: string | undefined): readonly SettingPair[] {
  return [exactPair('network.ipv4', wanted, seen)];
}

export function tlsPairs(
  { versions }: NonNullable<CameraSettings['tls']>,
  seen: ObservedSettings['tls'],
): readonly SettingPair[] {
  return [{ path: 'tls.versions', wanted: versions, seen: seen?.versions, same: sameSet(String) }];
}
