import type { VendorTable } from './vendor-table.ts';

/** Free firmware for cameras of many makers. */
export const openipc: VendorTable = {
  vendor: 'openipc',
  manufacturers: ['openipc'],
  quirks: [
    {
      behaviour: {
        name: 'sign-in-trap',
        hint: 'OpenIPC refuses everything until a password has been set in its own page: set one there first.',
      },
      reason: 'OpenIPC answers as to a wrong password until one has been set in its own page.',
      sources: ['OpenIPC/wiki#500'],
      fixture: 'openipc-example-2.4',
    },
  ],
  tolerated: [
    {
      oddity: 'Calls local time UTC: recognised by its zone, and taken into account in signing.',
      sources: ['OpenIPC/majestic-webui#292'],
    },
  ],
};
