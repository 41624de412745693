import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';
import { interfaceToken } from './identity.ts';

export const zeroConfigurationOperations: OperationTable = {
  GetZeroConfiguration: {
    access: 'READ_SYSTEM',
    offered: ({ features }) => features.zeroConfiguration,
    read: ({ settings: { network }, device: { identity } }) =>
      element(
        'tds:ZeroConfiguration',
        element('tt:InterfaceToken', interfaceToken),
        element('tt:Enabled', network.zeroConfigurationEnabled),
        network.zeroConfigurationEnabled
          ? element('tt:Addresses', linkLocalAddress(identity.mac))
          : undefined,
      ),
  },
  SetZeroConfiguration: {
    access: 'WRITE_SYSTEM',
    offered: ({ features }) => features.zeroConfiguration,
    write: ({ settings, request }) => {
      const fields = readSequence(request, namespaces.tds, 'InterfaceToken Enabled');
      if (textOf(fields.required('InterfaceToken')) !== interfaceToken) {
        throw senderFault(
          'The supplied network interface token does not exist',
          'InvalidArgVal',
          'InvalidNetworkInterface',
        );
      }
      const zeroConfigurationEnabled = booleanOf(fields.required('Enabled'));
      return { ...settings, network: { ...settings.network, zeroConfigurationEnabled } };
    },
  },
};

/** Made from the last two bytes of the MAC address, as devices do. @see RFC 3927, section 2.1 */
function linkLocalAddress(mac: string): string {
  const [high = 0, low = 0] = mac
    .split(':')
    .slice(-2)
    .map((byte) => Number.parseInt(byte, 16));
  return `169.254.${1 + (high % 254)}.${low}`;
}
