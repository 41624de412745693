import { element, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

/** There is one network interface. */
export const interfaceToken = 'eth0';

export const identityOperations: OperationTable = {
  GetDeviceInformation: {
    access: 'READ_SYSTEM',
    read: ({ device: { identity } }) => [
      element('tds:Manufacturer', identity.manufacturer),
      element('tds:Model', identity.model),
      element('tds:FirmwareVersion', identity.firmware),
      element('tds:SerialNumber', identity.serial),
      element('tds:HardwareId', identity.hardwareId),
    ],
  },
  GetNetworkInterfaces: {
    access: 'READ_SYSTEM',
    read: ({ device: { identity, ownAddress } }) => networkInterface(identity.mac, ownAddress),
  },
};

function networkInterface(mac: string, address: string): XmlNode {
  return {
    name: 'tds:NetworkInterfaces',
    attributes: { token: interfaceToken },
    content: [
      element('tt:Enabled', true),
      element(
        'tt:Info',
        element('tt:Name', interfaceToken),
        element('tt:HwAddress', mac),
        element('tt:MTU', 1500),
      ),
      element(
        'tt:IPv4',
        element('tt:Enabled', true),
        element(
          'tt:Config',
          element('tt:Manual', element('tt:Address', address), element('tt:PrefixLength', 24)),
          element('tt:DHCP', false),
        ),
      ),
    ],
  };
}
