import type { VendorTable } from './vendor-table.ts';

/** Nothing is known against it. */
export const hanwha: VendorTable = {
  vendor: 'hanwha',
  manufacturers: ['hanwha'],
  quirks: [],
  tolerated: [],
};
