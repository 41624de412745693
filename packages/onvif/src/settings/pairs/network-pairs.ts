import type { NetworkSettings, ObservedNetwork } from '@wardctl/fleet';
import { sameHosts } from '../same-values.ts';
import { exactPair, type SettingPair } from '../setting-pair.ts';

/** How the device is reached, and what it reaches. */
export function addressPairs(
  { dns, gateways }: NetworkSettings,
  seen: ObservedNetwork | undefined,
): readonly SettingPair[] {
  const hosts = (path: string, wanted: unknown, shown: unknown): SettingPair[] =>
    wanted === undefined ? [] : [{ path: `network.${path}`, wanted, seen: shown, same: sameHosts }];
  return [
    ...hosts('dns.servers', dns?.servers, seen?.dns?.servers),
    ...hosts('dns.searchDomains', dns?.searchDomains, seen?.dns?.searchDomains),
    // The servers of DHCP may be the wanted ones today and others tomorrow.
    ...(dns !== undefined && seen?.dns?.fromDhcp ? [exactPair('network.dns.fromDhcp', false, true)] : []),
    ...hosts('gateways', gateways, seen?.gateways),
  ];
}

export const protocolNames = ['http', 'https', 'rtsp'] as const;

/** What the device offers to others. */
export function servicePairs(
  { protocols, zeroConfiguration, dynamicDns }: NetworkSettings,
  seen: ObservedNetwork | undefined,
): readonly SettingPair[] {
  return [
    ...protocolNames.flatMap((name) => protocolPairs(name, protocols, seen?.protocols)),
    ...optionalPair('network.zeroConfiguration', zeroConfiguration, seen?.zeroConfiguration),
    ...optionalPair('network.dynamicDns', dynamicDns, seen?.dynamicDns),
  ];
}

/** A protocol that the device lacks is one that is switched off. */
function protocolPairs(
  name: (typeof protocolNames)[number],
  wanted: NetworkSettings['protocols'],
  seen: ObservedNetwork['protocols'],
): readonly SettingPair[] {
  const protocol = wanted?.[name];
  if (protocol === undefined) return [];
  const found = seen?.[name];
  const path = `network.protocols.${name}`;
  const enabled = found?.enabled ?? (seen === undefined ? undefined : false);
  const port = found?.ports.length === 1 ? found.ports[0] : found?.ports;
  return [
    exactPair(`${path}.enabled`, protocol.enabled, enabled),
    ...(protocol.enabled ? optionalPair(`${path}.port`, protocol.port, port) : []),
  ];
}

function optionalPair(path: string, wanted: unknown, seen: unknown): readonly SettingPair[] {
  return wanted === undefined ? [] : [exactPair(path, wanted, seen)];
}
