import type { CameraIdentity } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { requireText, textAt } from '../../xml/xml-node.ts';

const { tds } = namespaces;

/** @see ONVIF Core, GetDeviceInformation; access class READ_SYSTEM, yet many devices answer it to anybody */
export const getDeviceInformation: Operation<Omit<CameraIdentity, 'macs'>> = {
  service: 'device',
  name: 'GetDeviceInformation',
  parameters: '',
  read: (response) => ({
    manufacturer: requireText(response, tds, 'Manufacturer'),
    model: requireText(response, tds, 'Model'),
    firmware: requireText(response, tds, 'FirmwareVersion'),
    serial: requireText(response, tds, 'SerialNumber'),
    // Some firmware writes HardwareID.
    hardwareId: textAt(response, tds, 'HardwareID') ?? requireText(response, tds, 'HardwareId'),
  }),
};
