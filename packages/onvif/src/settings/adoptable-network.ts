import type {
  NetworkProtocolName,
  NetworkSettings,
  ObservedNetwork,
  ObservedProtocol,
  ProtocolSettings,
} from '@wardctl/fleet';
import { type Adoptable, asSeen, cutsOff, leftAlone, nothing, onlyOff, together } from './adoptable.ts';

type Dns = NonNullable<NetworkSettings['dns']>;
type Protocols = NonNullable<NetworkSettings['protocols']>;

/** How the camera is reached and what it reaches; empty lists are nothing that somebody has set. */
export function adoptableNetwork(seen: ObservedNetwork = {}): Adoptable<NetworkSettings> {
  return together<NetworkSettings>({
    dns: adoptableDns(seen.dns),
    gateways: seen.gateways?.length === 0 ? nothing : asSeen(seen.gateways),
    protocols: together<Protocols>({
      http: adoptableProtocol('http', seen.protocols),
      https: adoptableProtocol('https', seen.protocols),
      rtsp: adoptableProtocol('rtsp', seen.protocols),
    }),
    zeroConfiguration: asSeen(seen.zeroConfiguration),
    dynamicDns: onlyOff('network.dynamicDns', seen.dynamicDns),
    addressFilter: cutsOff('network.addressFilter', seen.addressFilter),
    ipv4: cutsOff('network.ipv4', seen.ipv4),
  });
}

function adoptableDns(seen: ObservedNetwork['dns']): Adoptable<Dns> {
  if (seen === undefined || seen.servers.length === 0) return nothing;
  const { fromDhcp, servers, searchDomains } = seen;
  if (fromDhcp) return leftAlone('network.dns.servers', servers, 'DHCP gives them');
  return { settings: { servers, ...(searchDomains.length > 0 && { searchDomains }) }, left: [] };
}

function adoptableProtocol(
  name: NetworkProtocolName,
  seen: ObservedNetwork['protocols'],
): Adoptable<ProtocolSettings> {
  const found: ObservedProtocol | undefined = seen?.[name];
  if (found === undefined) return nothing;
  const { enabled, ports } = found;
  const [port, ...others] = ports;
  if (!enabled || port === undefined) return { settings: { enabled }, left: [] };
  if (others.length === 0) return { settings: { enabled, port }, left: [] };
  const several = leftAlone(`network.protocols.${name}.port`, ports, 'it listens on several ports');
  return { settings: { enabled }, left: several.left };
}
