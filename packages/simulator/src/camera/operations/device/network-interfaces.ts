import type { Ipv4Settings } from '../../settings/reach-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { interfaceToken } from './identity.ts';
import { prefixedAddress, readPrefixedAddress } from './prefixed-address.ts';

const { tds, tt } = namespaces;

/** There is one interface. Some models take a new address at once, others at the next restart. */
export const networkInterfaceOperations: OperationTable = {
  GetNetworkInterfaces: { access: 'READ_SYSTEM', read: networkInterface },
  SetNetworkInterfaces: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request, device: { model } }) => {
      const ipv4 = readInterface(request);
      if (ipv4 === undefined) return settings;
      const key = model.features.addressNeedsRestart ? 'pendingIpv4' : 'ipv4';
      return { ...settings, reach: { ...settings.reach, [key]: ipv4 } };
    },
    answer: ({ device: { model } }) => element('tds:RebootNeeded', model.features.addressNeedsRestart),
  },
};

function networkInterface({ settings, device }: OperationContext): XmlNode {
  const { identity, ownAddress } = device;
  const given = { address: ownAddress, prefixLength: 24 };
  const { dhcp, manual = given } = settings.reach.ipv4 ?? { dhcp: false };
  return elementWith(
    'tds:NetworkInterfaces',
    { token: interfaceToken },
    element('tt:Enabled', true),
    element(
      'tt:Info',
      element('tt:Name', interfaceToken),
      element('tt:HwAddress', identity.mac),
      element('tt:MTU', 1500),
    ),
    element(
      'tt:IPv4',
      element('tt:Enabled', true),
      element(
        'tt:Config',
        prefixedAddress(dhcp ? 'tt:FromDHCP' : 'tt:Manual', dhcp ? given : manual),
        element('tt:DHCP', dhcp),
      ),
    ),
  );
}

/** Undefined when nothing is said of IPv4. */
function readInterface(request: XmlElement): Ipv4Settings | undefined {
  const fields = readSequence(request, tds, 'InterfaceToken NetworkInterface');
  if (textOf(fields.required('InterfaceToken')) !== interfaceToken) {
    throw senderFault('The network interface does not exist', 'InvalidArgVal', 'InvalidNetworkInterface');
  }
  const pattern = 'Enabled? Link? MTU? IPv4? IPv6? Extension?';
  const given = readSequence(fields.required('NetworkInterface'), tt, pattern).optional('IPv4');
  if (given === undefined) return undefined;
  const ipv4 = readSequence(given, tt, 'Enabled? Manual* DHCP?');
  const dhcp = ipv4.optional('DHCP');
  const [manual] = ipv4.all('Manual');
  return {
    dhcp: dhcp !== undefined && booleanOf(dhcp),
    ...(manual && { manual: readPrefixedAddress(manual, 4) }),
  };
}
