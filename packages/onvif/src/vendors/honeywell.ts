import type { VendorTable } from './vendor-table.ts';

const fixture = 'honeywell-example-1.0';

export const honeywell: VendorTable = {
  vendor: 'honeywell',
  manufacturers: ['honeywell'],
  quirks: [
    {
      behaviour: { name: 'writes-without-effect', settings: ['network.dns'] },
      reason: 'Honeywell says yes to name servers and keeps its own.',
      sources: ['edgexfoundry/device-onvif-camera#25'],
      fixture,
    },
    {
      behaviour: { name: 'writes-without-effect', settings: ['encoder'] },
      reason: 'Honeywell says yes to encoder settings and keeps its own.',
      sources: ['edgexfoundry/device-onvif-camera#29'],
      fixture,
    },
  ],
  tolerated: [],
};
