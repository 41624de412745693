import { element } from '../../soap/xml-writer.ts';
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
};
