import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';
import { checkedIp } from './ip-address.ts';

export const gatewayOperations: OperationTable = {
  GetNetworkDefaultGateway: {
    access: 'READ_SYSTEM',
    read: ({ settings: { network } }) =>
      element(
        'tds:NetworkGateway',
        network.gateway.ipv4.map((address) => element('tt:IPv4Address', address)),
        network.gateway.ipv6.map((address) => element('tt:IPv6Address', address)),
      ),
  },
  SetNetworkDefaultGateway: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request }) => {
      const fields = readSequence(request, namespaces.tds, 'IPv4Address* IPv6Address*');
      const gateway = {
        ipv4: fields.all('IPv4Address').map(readIpv4Gateway),
        ipv6: fields.all('IPv6Address').map((given) => checkedIp(textOf(given), 6)),
      };
      return { ...settings, network: { ...settings.network, gateway } };
    },
  },
};

/** A gateway is one host: no network, no broadcast, no group. */
function readIpv4Gateway(given: XmlElement): string {
  const address = checkedIp(textOf(given), 4);
  const first = Number(address.split('.', 1)[0]);
  if (first > 0 && first < 224) return address;
  throw senderFault(`The gateway "${address}" is invalid`, 'InvalidArgVal', 'InvalidGatewayAddress');
}
