import { type CameraSettings, Secret } from '@wardctl/fleet';

export const viewer = { username: 'viewer', password: new Secret('Viewer-1-pw') };

/** Something of every part that is written with more than one order, and of most others. */
export const everythingWanted: CameraSettings = {
  clock: { mode: 'ntp', ntpServers: ['10.1.0.1'], timeZone: 'ICT-7' },
  hostname: 'vn01-00070-mr-0001',
  scopes: { present: ['onvif://www.onvif.org/name/vn01-00070-mr-0001'] },
  accounts: { viewer: { level: 'user', credential: { reference: 'viewer', version: 1 } } },
  otherAccounts: 'remove',
  encoder: { main: { bitrateKbps: 2_000 } },
  masks: [
    {
      id: 'house',
      polygon: [
        [0, 0],
        [0.8, 0],
        [0.8, 0.8],
        [0, 0.8],
      ],
    },
  ],
  imaging: { wideDynamicRange: 'on' },
  osd: { name: 'Cổng A & B', clock: 'on' },
  audio: 'off',
  multicast: 'off',
  network: { zeroConfiguration: 'off', dns: { servers: ['10.1.0.53'] } },
  discovery: 'non-discoverable',
};
