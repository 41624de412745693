import type { VendorTable } from './vendor-table.ts';

export const reolink: VendorTable = {
  vendor: 'reolink',
  manufacturers: ['reolink'],
  quirks: [
    {
      behaviour: {
        name: 'onvif-may-be-off',
        hint: 'Reolink resets ONVIF with an upgrade: switch it on again in its app or web page.',
      },
      reason: 'An upgrade resets ONVIF.',
      sources: ['fwestenberg/reolink_dev#343'],
      fixture: 'reolink-example-3.1',
    },
  ],
  tolerated: [],
};
