import { isIP } from 'node:net';
import type { CameraModel } from '../../models/camera-model.ts';
import type { AddressFilter } from '../../settings/reach-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { oneOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';
import { prefixedAddress, readPrefixedAddress } from './prefixed-address.ts';

const offered = ({ features }: CameraModel) => features.addressFilter;

/** Who may reach the camera; it cuts off at once whoever may not. @see ONVIF Core, IP address filter */
export const addressFilterOperations: OperationTable = {
  GetIPAddressFilter: {
    access: 'READ_SYSTEM',
    offered,
    read: ({ settings: { reach } }) => {
      const { type, networks } = reach.addressFilter;
      const nodes = networks.map((network) =>
        prefixedAddress(`tt:IPv${isIP(network.address)}Address`, network),
      );
      return element('tds:IPAddressFilter', element('tt:Type', type), nodes);
    },
  },
  SetIPAddressFilter: {
    access: 'WRITE_SYSTEM',
    offered,
    write: ({ settings, request }) => {
      const fields = readSequence(request, namespaces.tds, 'IPAddressFilter');
      const addressFilter = readFilter(fields.required('IPAddressFilter'));
      return { ...settings, reach: { ...settings.reach, addressFilter } };
    },
  },
};

function readFilter(given: XmlElement): AddressFilter {
  const fields = readSequence(given, namespaces.tt, 'Type IPv4Address* IPv6Address* Extension?');
  return {
    type: oneOf(fields.required('Type'), ['Allow', 'Deny']),
    networks: [
      ...fields.all('IPv4Address').map((network) => readPrefixedAddress(network, 4)),
      ...fields.all('IPv6Address').map((network) => readPrefixedAddress(network, 6)),
    ],
  };
}
