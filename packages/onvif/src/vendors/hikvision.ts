import type { VendorTable } from './vendor-table.ts';

const fixture = 'hikvision-ds-2de2a404iw-de3-v5.7.1';

export const hikvision: VendorTable = {
  vendor: 'hikvision',
  manufacturers: ['hikvision'],
  quirks: [
    {
      behaviour: { name: 'right-values-refused', operation: 'SetNetworkDefaultGateway' },
      reason: 'Hikvision calls even the gateway that it has an invalid address.',
      sources: ['edgexfoundry/device-onvif-camera#190'],
      fixture,
    },
    {
      behaviour: {
        name: 'right-values-refused',
        operation: 'SetVideoEncoderConfiguration',
        subcode: 'InvalidArgVal',
      },
      reason: 'Hikvision answers InvalidArgVal to encoder values that it offers itself.',
      sources: ['edgexfoundry/device-onvif-camera#29'],
      fixture,
    },
    {
      behaviour: { name: 'lockout', minutes: 30 },
      reason: 'Hikvision blocks the address of the client for 30 minutes.',
      sources: ['evercam/evercam-server#91', 'CamioCam/rtsp#34'],
      fixture: 'hikvision-example-v5.4.5',
    },
    {
      behaviour: {
        name: 'sign-in-trap',
        hint: 'Hikvision keeps users of ONVIF in a list of their own, apart from those of its web page, and clears it when a backup is restored: look for the account there.',
      },
      reason: 'Hikvision has a list of ONVIF users beside that of the camera; restoring a backup clears it.',
      sources: ['securitycamcenter.com "enable-onvif-hikvision-cameras"'],
      fixture,
    },
    {
      behaviour: {
        name: 'onvif-may-be-off',
        hint: 'Hikvision has ONVIF off when it is new, and switches it off again with an upgrade: switch it on in its web page.',
      },
      when: { since: '5.5.0' },
      reason: 'Since firmware 5.5.0 ONVIF is off by default, and an upgrade switches it off again.',
      sources: ['securitycamcenter.com "enable-onvif-hikvision-cameras"'],
      fixture,
    },
  ],
  tolerated: [
    {
      oddity:
        'Sends two Digest challenges, one of them without algorithm, which means MD5: the stronger one is answered.',
      sources: ['agsh/onvif lib/cam.js'],
    },
    {
      oddity: 'Takes HTTP Digest only: the form of the first refusal tells how to sign in.',
      sources: ['agsh/onvif#294', 'blakeblackshear/frigate#20889'],
    },
    {
      oddity: 'A recorder has dozens of encoders: only those of the first two profiles are touched.',
      sources: ['agsh/onvif#369'],
    },
  ],
};
