import type { VendorTable } from './vendor-table.ts';

/** Cameras that say no more of their maker than this, and oddities seen on makers without a table. */
export const generic: VendorTable = {
  vendor: 'generic',
  manufacturers: ['generic', 'ipcam', 'onvif'],
  quirks: [],
  tolerated: [
    {
      oddity: 'Names addresses inside another network: of an address only path and query are used.',
      sources: ['blakeblackshear/frigate#18352', 'EliasKotlyar/Xiaomi-Dafang-Hacks#1752'],
    },
    {
      oddity:
        'Wants a credential for its clock (Panasonic, Digital Barriers): signed by our own clock first.',
      sources: ['agsh/onvif lib/cam.js'],
    },
    {
      oddity: 'Gives no UTC time (GWellTimes): the time is reported as absent, and our own clock signs.',
      sources: ['agsh/onvif lib/cam.js'],
    },
    {
      oddity: 'Gives (null) or rtsp:// as an address: the profile has none.',
      sources: ['home-assistant/core#84551', 'home-assistant/core#66554'],
    },
    {
      oddity: 'Takes HTTP Digest only (INSTAR): the form of the first refusal tells how to sign in.',
      sources: ['home-assistant/core#98538'],
    },
    {
      oddity: 'Refuses tokens that are 5 s off: they are signed by the clock of the device.',
      sources: ['home-assistant/core#121952', 'lumeohq/onvif-rs#121'],
    },
    {
      oddity: 'Hangs when somebody subscribes to its events: nobody does.',
      sources: ['FalkTannhaeuser/python-onvif-zeep#91'],
    },
  ],
};
