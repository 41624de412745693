import type { ObservedCamera } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { attributeOf, childAt, childrenOf, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

type NetworkInterface = ObservedCamera['interfaces'][number];

/** @see ONVIF Core, GetNetworkInterfaces; access class READ_SYSTEM */
export const getNetworkInterfaces: Operation<readonly NetworkInterface[]> = {
  service: 'device',
  name: 'GetNetworkInterfaces',
  parameters: '',
  read: (response) => childrenOf(response, tds, 'NetworkInterfaces').map(readInterface),
};

function readInterface(node: XmlNode): NetworkInterface {
  const mac = normalMac(textAt(node, tt, 'Info', 'HwAddress') ?? '');
  return {
    name: textAt(node, tt, 'Info', 'Name') || attributeOf(node, 'token') || '',
    ...(mac !== undefined && { mac }),
    addresses: ['IPv4', 'IPv6'].flatMap((family) => readAddresses(childAt(node, tt, family, 'Config'))),
  };
}

function readAddresses(config: XmlNode | undefined): readonly string[] {
  if (config === undefined) return [];
  const found = ['Manual', 'FromDHCP', 'FromRA', 'LinkLocal'].flatMap((origin) =>
    childrenOf(config, tt, origin),
  );
  return [...new Set(found.map((node) => textAt(node, tt, 'Address') ?? '').filter(Boolean))];
}

/** `44-19-B6-00-70-01` and `4419b6007001` alike; absent for what is no MAC address, and for the one of zeros. */
function normalMac(text: string): string | undefined {
  const digits = text.replace(/[^0-9a-f]/gi, '').toLowerCase();
  if (digits.length !== 12 || /^0+$/.test(digits)) return undefined;
  return digits.match(/../g)?.join(':');
}
