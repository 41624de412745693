import type { VendorTable } from './vendor-table.ts';

/** Free firmware for cameras of many makers. */
export const thingino: VendorTable = {
  vendor: 'thingino',
  manufacturers: ['thingino'],
  quirks: [
    {
      behaviour: { name: 'media1-encoder-made-up' },
      reason: 'Thingino says H.264, 30 frames a second and 5000 kbit/s on Media1 whatever the stream is.',
      sources: ['themactep/thingino-firmware#1349'],
      fixture: 'thingino-example-1.0',
    },
  ],
  tolerated: [],
};
