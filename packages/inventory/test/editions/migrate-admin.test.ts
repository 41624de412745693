import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateAdmin } from '../../src/editions/migrate-admin.ts';
import { loadInventory } from '../../src/load-inventory.ts';
import { files, load, today, writeFiles } from '../temporary-city.ts';
import { squares } from './squares.ts';

/** Cửa Nam before July 2025, which was divided among Hoàn Kiếm, Cửa Nam and Ba Đình. */
const cuaNam = files['wards/a.yaml']
  .replaceAll('vn01-00070', 'vn01-00073')
  .replace(
    'edition: "2025-07-01", province: "01", unit: "00070" }',
    'edition: "2024-12-01", province: "01", unit: "00073" } # before',
  )
  .replace('Phường Hoàn Kiếm', 'Phường Cửa Nam');

const divided = 'from,to\n00073,00070\n00073,00082\n00073,00004\n';

/** Puts the two cameras at longitudes. */
function at(...longitudes: readonly number[]): string {
  return longitudes.reduce(
    (text, lon, index) =>
      text.replace(
        `    serial: S1${index + 1}\n`,
        `    serial: S1${index + 1}\n    position: { lat: 21.025, lon: ${lon} }\n`,
      ),
    cuaNam,
  );
}

async function migrate(ward: string, { mapping, polygons }: { mapping?: string; polygons?: string }) {
  const folder = writeFiles({
    ...(mapping !== undefined && { mapping }),
    ...(polygons !== undefined && { polygons }),
  });
  const inventory = await load({ 'wards/a.yaml': ward, 'holds.yaml': 'holds: []\n' });
  const [migration, other] = await migrateAdmin(inventory, {
    to: '2025-07-01',
    ...(mapping !== undefined && { mapping: join(folder, 'mapping') }),
    ...(polygons !== undefined && { polygons: join(folder, 'polygons') }),
  });
  return { migration, other, directory: inventory.directory };
}

test('a ward whose cameras all stand in one new unit moves there; code and ids stay', async () => {
  const { migration, directory } = await migrate(at(105.843, 105.847), {
    mapping: divided,
    polygons: squares,
  });

  expect(migration).toMatchObject({
    ward: 'vn01-00073',
    outcome: 'moves',
    units: [{ unit: '00082', ids: ['vn01-00073-rs-0001', 'vn01-00073-rs-0002'] }],
    changes: [
      { path: ['admin', 'edition'], before: '2024-12-01', after: '2025-07-01' },
      { path: ['admin', 'unit'], before: '00073', after: '00082' },
      { path: ['admin', 'formerly'], after: [{ edition: '2024-12-01', province: '01', unit: '00073' }] },
    ],
  });
  await writeFile(join(directory, 'wards/a.yaml'), migration?.text ?? '');
  const after = await loadInventory(directory, { today });
  expect(after.problems).toEqual([]);
  expect(after.wards[0]).toMatchObject({
    code: 'vn01-00073',
    admin: { edition: '2025-07-01', unit: '00082' },
  });
});

test('only the lines of admin and name change, and comments stay', async () => {
  const { migration } = await migrate(at(105.853, 105.857), { polygons: squares });

  const before = at(105.853, 105.857).split('\n');
  const changed = (migration?.text ?? '').split('\n').filter((line, index) => line !== before[index]);
  expect(changed).toEqual([
    'admin: { scheme: vn-gso, edition: "2025-07-01", province: "01", unit: "00070", formerly: [ { edition: "2024-12-01", province: "01", unit: "00073" } ] } # before',
    'name: { vi: Phường Hoàn Kiếm, en: Hoan Kiem Ward }',
  ]);
});

test('a ward whose cameras fall into different units is refused with the list', async () => {
  const { migration } = await migrate(at(105.845, 105.855), { mapping: divided, polygons: squares });

  expect(migration).toMatchObject({
    outcome: 'splits',
    changes: [],
    units: [
      { unit: '00070', name: { vi: 'Phường Hoàn Kiếm' }, ids: ['vn01-00073-rs-0002'] },
      { unit: '00082', name: { vi: 'Phường Cửa Nam' }, ids: ['vn01-00073-rs-0001'] },
    ],
  });
  expect(migration?.text).toBeUndefined();
});

test('cameras that nothing decides are listed with the reason, and hold back the ward', async () => {
  const { migration } = await migrate(at(105.845), { mapping: divided, polygons: squares });

  expect(migration).toMatchObject({
    outcome: 'undecided',
    changes: [],
    units: [{ unit: '00082', ids: ['vn01-00073-rs-0001'] }],
    undecided: [
      {
        id: 'vn01-00073-rs-0002',
        reason: '00073 was divided among 00004, 00070 and 00082, and it has no position',
      },
    ],
  });
});

test('a mapping to one unit needs no position', async () => {
  const { migration } = await migrate(cuaNam, { mapping: '{ "00073": "00004" }' });

  expect(migration).toMatchObject({ outcome: 'moves', units: [{ name: { vi: 'Phường Ba Đình' } }] });
});

test('a code that both editions have is not taken for the same unit', async () => {
  const { migration } = await migrate(cuaNam.replace('unit: "00073"', 'unit: "00082"'), {
    polygons: squares,
  });

  expect(migration).toMatchObject({
    outcome: 'undecided',
    undecided: [{ reason: 'no mapping is given, and it has no position' }, {}],
  });
});

test('a unit that the edition does not have is no place to go', async () => {
  const { migration } = await migrate(cuaNam, { mapping: '{ "00073": "00074" }' });

  expect(migration?.undecided[0]?.reason).toBe(
    'it would go to 00074, which edition 2025-07-01 does not have',
  );
});

test('a ward of the edition stays as it is, whatever the mapping says', async () => {
  const { other } = await migrate(cuaNam, { mapping: '{ "00073": "00004", "00160": "00004" }' });

  expect(other).toMatchObject({ ward: 'vn01-00160', outcome: 'same', changes: [] });
});

test('the position of the site stands in for that of the camera, and a ward without cameras has only sites', async () => {
  const [head = ''] = cuaNam.split('recorders:');
  const site = head.replace(
    'name: { vi: Phố }\n',
    'name: { vi: Phố }\n    position: { lat: 21.025, lon: 105.845 }\n',
  );

  const withCameras = await migrate(cuaNam.replace(head, site), { polygons: squares });
  const without = await migrate(site, { polygons: squares });

  expect(withCameras.migration).toMatchObject({ outcome: 'moves', units: [{ unit: '00082' }] });
  expect(without.migration).toMatchObject({ outcome: 'moves', units: [{ unit: '00082', ids: ['street'] }] });
});

test('a second migration puts its former unit before the one that is there', async () => {
  const formerly = 'formerly: [{ edition: "2020-01-01", province: "01", unit: "00073" }]';
  const ward = cuaNam.replace('unit: "00073" }', `unit: "00099", ${formerly} }`);

  const { migration } = await migrate(ward, { mapping: '{ "00099": "00082" }' });

  expect(migration?.changes.at(-1)?.after).toEqual([
    { edition: '2024-12-01', province: '01', unit: '00099' },
    { edition: '2020-01-01', province: '01', unit: '00073' },
  ]);
  expect(migration?.text).toContain('# before');
  expect(migration?.text?.match(/formerly/g)).toHaveLength(1);
});

test.each([
  [
    'an edition that does not ship',
    { to: '2030-01-01' },
    'usage/invalid',
    'does not know edition 2030-01-01',
  ],
  ['a mapping that is not there', { mapping: '/nowhere' }, 'inventory/not-found', '/nowhere: the mapping'],
  ['polygons that are not there', { polygons: '/nowhere' }, 'inventory/not-found', '/nowhere: the polygons'],
])('refuses %s', async (_, options, code, message) => {
  const inventory = await load();

  await expect(migrateAdmin(inventory, { to: '2025-07-01', ...options })).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  });
});

test('reading the inventory leaves the geometry library alone', async () => {
  const text = await readFile(new URL('../../src/editions/index.ts', import.meta.url), 'utf8');

  expect(text).not.toMatch(/polygon-lookup/);
});
