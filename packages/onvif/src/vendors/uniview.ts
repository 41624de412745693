import type { VendorTable } from './vendor-table.ts';

export const uniview: VendorTable = {
  vendor: 'uniview',
  manufacturers: ['uniview', 'unv'],
  quirks: [
    {
      // Of the range that stays inside a site, see RFC 2365.
      behaviour: { name: 'multicast-address-needed', address: '239.255.0.1' },
      reason: 'Uniview refuses an encoder with the multicast address 0.0.0.0, which it has by default.',
      sources: ['hammeraj/onvif#34'],
      fixture: 'uniview-example-1.0',
    },
  ],
  tolerated: [],
};
