import type { VendorTable } from './vendor-table.ts';

export const axis: VendorTable = {
  vendor: 'axis',
  manufacturers: ['axis'],
  quirks: [],
  tolerated: [
    {
      oddity: 'Has its services at /onvif/services: services are asked where the device says they are.',
      sources: ['edgexfoundry/device-onvif-camera#195'],
    },
    {
      oddity:
        'Refuses an encoder that lacks Name, UseCount or SessionTimeout: encoders go back whole, as they came.',
      sources: ['hammeraj/onvif#34'],
    },
    {
      oddity: 'Refuses tokens that are 10 s off: they are signed by the clock of the device.',
      sources: ['agsh/onvif#172'],
    },
    {
      oddity: 'Takes HTTP Digest only: the form of the first refusal tells how to sign in.',
      sources: ['lumeohq/onvif-rs#38'],
    },
    {
      oddity: 'Answers one discovery probe with two datagrams (M1034-W): answers are put together.',
      sources: ['bluecherrydvr/bluecherry-apps#182'],
    },
  ],
};
