import type { VendorTable } from './vendor-table.ts';

const fixture = 'tapo-c220-1.2.2';
const tapoModel = /^(tapo\b|C\d{3})/i;

/** TP-Link sells other cameras than these. */
export const tapo: VendorTable = {
  vendor: 'tapo',
  manufacturers: ['tapo', 'tp-link', 'tplink'],
  quirks: [
    {
      behaviour: { name: 'onvif-port', port: 2020 },
      reason: 'Tapo has ONVIF on port 2020.',
      sources: ['seen in many installations'],
      fixture,
    },
    {
      behaviour: { name: 'settings-not-writable', settings: ['accounts', 'otherAccounts'] },
      when: { model: tapoModel },
      reason: 'The camera account of a Tapo is made in its app.',
      sources: ['koush/scrypted#327'],
      fixture,
    },
    {
      behaviour: {
        name: 'sign-in-trap',
        hint: 'Tapo wants the camera account that is made in its app, not that of the app, and fails with long passwords: try a shorter one.',
      },
      when: { model: tapoModel },
      reason: 'Tapo has a camera account of its own, for which long passwords fail.',
      sources: ['koush/scrypted#327'],
      fixture,
    },
  ],
  tolerated: [
    {
      oddity: 'Takes WS-UsernameToken only (C220): the form of the first refusal tells how to sign in.',
      sources: ['skrtk98/tapo-c220 wiki'],
    },
    {
      oddity:
        'Says that daylight saving is on in a country without it (C220): times are compared as UTC, and the switch is left as it is.',
      sources: ['skrtk98/tapo-c220 wiki'],
    },
  ],
};
