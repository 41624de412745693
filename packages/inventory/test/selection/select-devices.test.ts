import { fileURLToPath } from 'node:url';
import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { loadInventory } from '../../src/load-inventory.ts';
import { selectDevices } from '../../src/selection/select-devices.ts';
import { today } from '../temporary-city.ts';

const sample = fileURLToPath(new URL('../../../../inventory', import.meta.url));
const { wards } = await loadInventory(sample, { today });

test.each([
  ['nothing', {}, 3, 38],
  ['a ward', { wards: ['vn01-00070'] }, 1, 16],
  ['wards by pattern', { wards: ['vn01-000?0'] }, 1, 16],
  ['two wards', { wards: ['vn01-00070', '*-00577'] }, 2, 24],
  ['recorders', { on: ['*-rec-*'] }, 3, 4],
  ['a camera without its recorder', { on: ['vn01-00160-rs-0003'] }, 1, 1],
  ['patterns that overlap', { on: ['*-hs-*', 'vn01-00070-hs-0001'] }, 1, 5],
  ['cameras of a ward', { wards: ['vn01-00577'], on: ['*-mr-*'] }, 1, 3],
])('%s selects its wards and devices', (_what, choice, wardCount, deviceCount) => {
  const selection = selectDevices(wards, choice);

  expect([selection.wards.length, selection.devices.size]).toEqual([wardCount, deviceCount]);
});

test('a ward with a selected device is kept whole', () => {
  const selection = selectDevices(wards, { on: ['vn01-00160-rs-0003'] });

  expect(selection.wards).toEqual([wards[1]]);
});

test.each([
  [
    'a ward that is not there',
    { wards: ['vn01-00071'] },
    '--ward vn01-00071 matches nothing',
    'Did you mean "vn01-00070"?',
  ],
  [
    'a device of a ward that is not selected',
    { wards: ['vn01-00070'], on: ['vn01-00577-mr-0001'] },
    '--on vn01-00577-mr-0001 matches nothing',
    undefined,
  ],
  ['one of two patterns', { on: ['*-mr-*', '*-nvr-*'] }, '--on *-nvr-* matches nothing', undefined],
  ['a dot, which stands for itself', { on: ['vn01.*'] }, '--on vn01.* matches nothing', undefined],
])('%s is refused', (_what, choice, message, hint) => {
  const select = () => selectDevices(wards, choice);

  expect(select).toThrow(FleetError);
  expect(select).toThrow(
    expect.objectContaining({ code: 'selection/empty', message, ...(hint && { hint }) }),
  );
});
