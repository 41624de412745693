import { isIPv6 } from 'node:net';
import type { ObservedNetwork } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, isTrue, requireChild, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** @see ONVIF Core, GetDNS */
export const getDns: Operation<NonNullable<ObservedNetwork['dns']>> = {
  service: 'device',
  name: 'GetDNS',
  parameters: '',
  read: (response) => {
    const information = requireChild(response, tds, 'DNSInformation');
    const fromDhcp = isTrue(textAt(information, tt, 'FromDHCP'));
    const servers = childrenOf(information, tt, fromDhcp ? 'DNSFromDHCP' : 'DNSManual').map(readAddress);
    const searchDomains = childrenOf(information, tt, 'SearchDomain').map(({ text }) => text.trim());
    return { fromDhcp, servers: servers.filter(Boolean), searchDomains: searchDomains.filter(Boolean) };
  },
};

function readAddress(node: XmlNode): string {
  return textAt(node, tt, 'IPv4Address') || textAt(node, tt, 'IPv6Address') || '';
}

/** Sets servers in place of those of DHCP. @see ONVIF Core, SetDNS; fault `InvalidIPv4Address` */
export function setDns(servers: readonly string[], searchDomains: readonly string[]): Operation<XmlNode> {
  const domains = searchDomains.map((name) => `<tds:SearchDomain>${escapeXml(name)}</tds:SearchDomain>`);
  const addresses = servers.map((server) => `<tds:DNSManual>${ipAddress(server)}</tds:DNSManual>`);
  const parameters = `<tds:FromDHCP>false</tds:FromDHCP>${domains.join('')}${addresses.join('')}`;
  return { service: 'device', name: 'SetDNS', parameters, read: (response) => response };
}

function ipAddress(address: string): string {
  const family = isIPv6(address) ? 'IPv6' : 'IPv4';
  return `<tt:Type>${family}</tt:Type><tt:${family}Address>${escapeXml(address)}</tt:${family}Address>`;
}
