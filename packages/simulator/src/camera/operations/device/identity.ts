import { element, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

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
  GetScopes: {
    access: 'READ_SYSTEM',
    read: ({ device: { identity, model } }) => [
      scope('type/video_encoder'),
      scope('Profile/Streaming'),
      model.media === 'media1+2' ? scope('Profile/T') : undefined,
      scope(`hardware/${encodeURIComponent(identity.model)}`),
      scope(`name/${encodeURIComponent(`${identity.manufacturer} ${identity.model}`)}`),
    ],
  },
  GetUsers: {
    access: 'READ_SYSTEM_SECRET',
    read: ({ device: { users } }) =>
      users.map(({ username, level }) =>
        element('tds:User', element('tt:Username', username), element('tt:UserLevel', level)),
      ),
  },
};

function scope(path: string): XmlNode {
  return element(
    'tds:Scopes',
    element('tt:ScopeDef', 'Fixed'),
    element('tt:ScopeItem', `onvif://www.onvif.org/${path}`),
  );
}

function networkInterface(mac: string, address: string): XmlNode {
  return {
    name: 'tds:NetworkInterfaces',
    attributes: { token: 'eth0' },
    content: [
      element('tt:Enabled', true),
      element('tt:Info', element('tt:Name', 'eth0'), element('tt:HwAddress', mac), element('tt:MTU', 1500)),
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
