import type { VendorTable } from './vendor-table.ts';

export const bosch: VendorTable = {
  vendor: 'bosch',
  manufacturers: ['bosch'],
  quirks: [
    {
      behaviour: {
        name: 'settings-not-writable',
        settings: ['clock.mode', 'clock.timeZone', 'clock.maxOffsetSeconds'],
      },
      reason: 'Bosch takes neither the switch to NTP nor a time over ONVIF.',
      sources: ['edgexfoundry/device-onvif-camera#27'],
      fixture: 'bosch-example-1.0',
    },
    {
      behaviour: { name: 'media1-rates-ignored' },
      reason: 'Bosch ignores the rate control of an encoder that is set over Media1.',
      sources: ['agsh/onvif#348', 'edgexfoundry/device-onvif-camera#29'],
      fixture: 'bosch-example-1.0',
    },
    {
      behaviour: {
        name: 'fault-means',
        operation: 'CreateUsers',
        subcode: 'Action',
        hint: 'Bosch answers so to a user name that is too short for it: choose a longer one.',
      },
      reason: 'Bosch answers a user name that is too short with a fault that does not say so.',
      sources: ['edgexfoundry/device-onvif-camera#30'],
      fixture: 'bosch-example-1.0',
    },
    {
      behaviour: { name: 'right-values-refused', operation: 'SetUser' },
      reason: 'Bosch changes over ONVIF only those accounts that were made in its web page.',
      sources: ['edgexfoundry/device-onvif-camera#31'],
      fixture: 'bosch-example-1.0',
    },
  ],
  tolerated: [],
};
