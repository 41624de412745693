import { isIPv6 } from 'node:net';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, requireChild, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** Those set by hand. @see ONVIF Core, GetNetworkDefaultGateway */
export const getDefaultGateways: Operation<readonly string[]> = {
  service: 'device',
  name: 'GetNetworkDefaultGateway',
  parameters: '',
  read: (response) => {
    const gateway = requireChild(response, tds, 'NetworkGateway');
    const nodes = ['IPv4Address', 'IPv6Address'].flatMap((name) => childrenOf(gateway, tt, name));
    return nodes.map(({ text }) => text.trim()).filter((address) => address !== '' && address !== '0.0.0.0');
  },
};

/** @see ONVIF Core, SetNetworkDefaultGateway; faults `InvalidGatewayAddress`, `InvalidIPv4Address` */
export function setDefaultGateways(addresses: readonly string[]): Operation<XmlNode> {
  const element = (name: string) => (address: string) => `<tds:${name}>${escapeXml(address)}</tds:${name}>`;
  const first = addresses.filter((address) => !isIPv6(address)).map(element('IPv4Address'));
  const second = addresses.filter((address) => isIPv6(address)).map(element('IPv6Address'));
  return {
    service: 'device',
    name: 'SetNetworkDefaultGateway',
    parameters: [...first, ...second].join(''),
    read: (response) => response,
  };
}
