import type { VendorTable } from './vendor-table.ts';

const fixture = 'geovision-example-1.0';

export const geovision: VendorTable = {
  vendor: 'geovision',
  manufacturers: ['geovision', 'geo vision'],
  quirks: [
    {
      behaviour: { name: 'settings-not-writable', settings: ['clock.timeZone', 'clock.maxOffsetSeconds'] },
      reason: 'GeoVision takes only the switch between NTP and manual time over ONVIF.',
      sources: ['edgexfoundry/device-onvif-camera#27'],
      fixture,
    },
    {
      behaviour: { name: 'writes-without-effect', settings: ['network.dns'] },
      reason: 'GeoVision says yes to name servers and keeps its own.',
      sources: ['edgexfoundry/device-onvif-camera#25'],
      fixture,
    },
    {
      behaviour: { name: 'writes-without-effect', settings: ['network.gateways'] },
      reason: 'GeoVision says yes to a gateway and keeps its own.',
      sources: ['edgexfoundry/device-onvif-camera#190'],
      fixture,
    },
    {
      behaviour: { name: 'writes-without-effect', settings: ['encoder'] },
      reason: 'GeoVision says yes to encoder settings and keeps its own.',
      sources: ['edgexfoundry/device-onvif-camera#29'],
      fixture,
    },
  ],
  tolerated: [],
};
