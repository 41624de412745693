import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { attributeOf, childrenOf, isTrue, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** How one interface comes to its IPv4 addresses. */
export interface InterfaceAddresses {
  readonly token: string;
  readonly enabled: boolean;
  readonly dhcp: boolean;
  /** Set by hand, `10.1.70.11/24`. */
  readonly manual: readonly string[];
  /** Manual ones and those in force, without prefix lengths. */
  readonly addresses: readonly string[];
}

/** @see ONVIF Core, GetNetworkInterfaces */
export const getInterfaceAddresses: Operation<readonly InterfaceAddresses[]> = {
  service: 'device',
  name: 'GetNetworkInterfaces',
  parameters: '',
  read: (response) => childrenOf(response, tds, 'NetworkInterfaces').map(readInterface),
};

function readInterface(node: XmlNode): InterfaceAddresses {
  const configs = childrenOf(node, tt, 'IPv4').flatMap((family) => childrenOf(family, tt, 'Config'));
  const of = (origin: string) => configs.flatMap((config) => childrenOf(config, tt, origin));
  const inForce = ['Manual', 'FromDHCP', 'LinkLocal'].flatMap(of);
  return {
    token: attributeOf(node, 'token') ?? '',
    enabled: isTrue(textAt(node, tt, 'Enabled')),
    dhcp: configs.some((config) => isTrue(textAt(config, tt, 'DHCP'))),
    manual: of('Manual').map(prefixed).filter(Boolean),
    addresses: inForce.map((address) => textAt(address, tt, 'Address') ?? '').filter(Boolean),
  };
}

function prefixed(node: XmlNode): string {
  const address = textAt(node, tt, 'Address') ?? '';
  return address && `${address}/${textAt(node, tt, 'PrefixLength') ?? ''}`;
}

/**
 * Sets the IPv4 address of one interface, or has it ask DHCP. What is not sent, as the link and the MTU, stays.
 *
 * `RebootNeeded` in the answer: the device keeps its old address until it is restarted. Otherwise it moves at once, and the
 * answer may never arrive.
 *
 * @param wanted `10.1.70.11/24` or `dhcp`
 * @see ONVIF Core, SetNetworkInterfaces; faults `InvalidNetworkInterface`, `InvalidIPv4Address`, `SettingDHCPNotSupported`
 */
export function setInterfaceAddress(token: string, wanted: string): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'SetNetworkInterfaces',
    parameters:
      `<tds:InterfaceToken>${escapeXml(token)}</tds:InterfaceToken><tds:NetworkInterface>` +
      `<tt:IPv4><tt:Enabled>true</tt:Enabled>${wanted === 'dhcp' ? '' : manual(wanted)}` +
      `<tt:DHCP>${wanted === 'dhcp'}</tt:DHCP></tt:IPv4></tds:NetworkInterface>`,
    read: (response) => response,
  };
}

function manual(wanted: string): string {
  const [address = '', prefixLength = ''] = wanted.split('/');
  return (
    `<tt:Manual><tt:Address>${escapeXml(address)}</tt:Address>` +
    `<tt:PrefixLength>${escapeXml(prefixLength)}</tt:PrefixLength></tt:Manual>`
  );
}
