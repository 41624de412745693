import type { VendorTable } from './vendor-table.ts';

/** Sold as IMOU too. */
export const dahua: VendorTable = {
  vendor: 'dahua',
  manufacturers: ['dahua', 'imou'],
  quirks: [
    {
      behaviour: { name: 'connections-refused-as-unauthorized', connections: 20 },
      reason: 'Dahua answers 401 to a right password when its 20 connections are in use.',
      sources: ['rroller/dahua#603'],
      fixture: 'dahua-example-2.800',
    },
  ],
  tolerated: [
    {
      oddity:
        'Says how many tries are left: the number is in the message, and a credential is tried only once.',
      sources: ['agsh/onvif#112', 'home-assistant/core#147404', 'home-assistant/core#175333'],
    },
    {
      oddity: 'Takes children in a wrong namespace for an empty request: requests keep to the schema.',
      sources: ['Mi-Bee-Studio/MiBeeNvr#862'],
    },
    {
      oddity: 'Shows no H.265 encoder on Media1: Media2 is asked first.',
      sources: ['node-onvif#78'],
    },
  ],
};
