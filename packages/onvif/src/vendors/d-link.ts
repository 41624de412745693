import type { VendorTable } from './vendor-table.ts';

export const dLink: VendorTable = {
  vendor: 'd-link',
  manufacturers: ['d-link', 'dlink'],
  quirks: [
    {
      behaviour: { name: 'media2-broken' },
      when: { model: /^DCS-8635LH/i },
      reason: 'The DCS-8635LH lists Media2 and does not answer properly on it.',
      sources: ['agsh/onvif lib/cam.js'],
      fixture: 'd-link-dcs-8635lh-1.0',
    },
  ],
  tolerated: [],
};
