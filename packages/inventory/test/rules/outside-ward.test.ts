import { expect, test } from 'vitest';
import { loadInventory } from '../../src/load-inventory.ts';
import { files, today, writeFiles } from '../temporary-city.ts';

const positions = {
  'wards/a.yaml': files['wards/a.yaml']
    .replace('    subnet:', '    position: { lat: 21.1, lon: 105.1 }\n    subnet:')
    .replace(
      'ownership: budget\n  - id',
      'ownership: budget\n    position: { lat: 21.2, lon: 105.2 }\n  - id',
    ),
};

function problemsWhere(isInside: (lat: number) => boolean | undefined) {
  return loadInventory(writeFiles({ ...files, ...positions }), {
    today,
    polygons: (unit) => (unit === '00070' ? ({ lat }) => isInside(lat) : () => false),
  });
}

test('a site and a camera outside their ward are warnings', async () => {
  const { problems } = await problemsWhere(() => false);

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/outside-ward',
      message: 'street: 21.1, 105.1 is outside vn01-00070',
      position: { line: 7, column: 15 },
    },
    { message: 'vn01-00070-rs-0001: 21.2, 105.2 is outside vn01-00070', position: { line: 27, column: 15 } },
  ]);
});

test.each([true, undefined])('nothing is said where the polygons answer %s', async (answer) => {
  const { problems } = await problemsWhere(() => answer);

  expect(problems).toEqual([]);
});

test('nothing is said without polygons', async () => {
  const { problems } = await loadInventory(writeFiles({ ...files, ...positions }), { today });

  expect(problems).toEqual([]);
});
