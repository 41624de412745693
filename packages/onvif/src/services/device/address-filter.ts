import { isIPv6 } from 'node:net';
import type { AddressFilterSettings } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, requireChild, requireText, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** @see ONVIF Core, GetIPAddressFilter */
export const getAddressFilter: Operation<AddressFilterSettings> = {
  service: 'device',
  name: 'GetIPAddressFilter',
  parameters: '',
  read: (response) => {
    const filter = requireChild(response, tds, 'IPAddressFilter');
    const nodes = ['IPv4Address', 'IPv6Address'].flatMap((name) => childrenOf(filter, tt, name));
    return {
      type: requireText(filter, tt, 'Type').toLowerCase() === 'deny' ? 'deny' : 'allow',
      addresses: nodes.map(readNetwork).filter((network) => network !== undefined),
    };
  },
};

/** `10.1.0.0/16`; absent for an empty place in a table of fixed length. */
function readNetwork(node: XmlNode): string | undefined {
  const address = textAt(node, tt, 'Address') ?? '';
  const prefixLength = textAt(node, tt, 'PrefixLength') ?? '';
  if (address === '' || (address === '0.0.0.0' && prefixLength !== '0')) return undefined;
  return prefixLength === '' ? address : `${address}/${prefixLength}`;
}

/** Takes the place of the filter that was. @see ONVIF Core, SetIPAddressFilter; faults `InvalidIPv4Address`, `InvalidIPv6Address` */
export function setAddressFilter({ type, addresses }: AddressFilterSettings): Operation<XmlNode> {
  const ofFamily = (wanted: 'IPv4' | 'IPv6') =>
    addresses
      .filter((network) => (isIPv6(network.split('/', 1)[0] ?? '') ? 'IPv6' : 'IPv4') === wanted)
      .map((network) => writeNetwork(`${wanted}Address`, network, wanted === 'IPv6' ? '128' : '32'));
  const content = [...ofFamily('IPv4'), ...ofFamily('IPv6')].join('');
  const word = type === 'allow' ? 'Allow' : 'Deny';
  return {
    service: 'device',
    name: 'SetIPAddressFilter',
    parameters: `<tds:IPAddressFilter><tt:Type>${word}</tt:Type>${content}</tds:IPAddressFilter>`,
    read: (response) => response,
  };
}

function writeNetwork(name: string, network: string, whole: string): string {
  const [address = '', prefixLength = whole] = network.split('/');
  return (
    `<tt:${name}><tt:Address>${escapeXml(address)}</tt:Address>` +
    `<tt:PrefixLength>${escapeXml(prefixLength)}</tt:PrefixLength></tt:${name}>`
  );
}
