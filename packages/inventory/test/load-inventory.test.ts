import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { loadInventory } from '../src/load-inventory.ts';
import { requireValid } from '../src/require-valid.ts';
import { changed, files, load, problemsOf, today, writeFiles } from './temporary-city.ts';

const sample = fileURLToPath(new URL('../../../inventory', import.meta.url));

test('the sample city has no error, and one warning for its expired agreement', async () => {
  const { problems, wards, city } = await loadInventory(sample, { today });

  expect(problems).toMatchObject([{ severity: 'warning', code: 'rule/agreement-not-in-force' }]);
  expect(city).toEqual({ id: 'hanoi', name: { vi: 'Thành phố Hà Nội', en: 'Hanoi City' } });
  expect(wards.map(({ code, recorders, cameras }) => [code, recorders.length, cameras.length])).toEqual([
    ['vn01-00070', 2, 14],
    ['vn01-00160', 1, 13],
    ['vn01-00577', 1, 7],
  ]);
});

test('the recorders of the sample city have room for what they keep', async () => {
  const { wards } = await loadInventory(sample, { today });

  const fill = wards.flatMap(({ recorders, cameras }) =>
    recorders.map(({ id, storage }) => {
      const mine = cameras.filter(({ recorder }) => recorder === id);
      const tb = mine.map(({ settings, retention }) => {
        return ((settings.encoder?.main?.bitrateKbps ?? 0) / 1000) * 0.0108 * retention.days * 1.15;
      });
      return tb.reduce((sum, value) => sum + value, 0) / storage.sizeTB;
    }),
  );

  expect(Math.max(...fill)).toBeLessThan(0.85);
  expect(Math.min(...fill)).toBeGreaterThan(0.5);
});

test('positions name files as the folder was given', async () => {
  const folder = relative(process.cwd(), writeFiles({ ...files, 'holds.yaml': 'hold: []\n' }));

  const { problems } = await loadInventory(folder, { today });

  expect(new Set(problems.map(({ position }) => position.file))).toEqual(
    new Set([join(folder, 'holds.yaml')]),
  );
});

test('a folder without fleet.yaml is refused', async () => {
  await expect(loadInventory(writeFiles({}), { today })).rejects.toMatchObject({
    code: 'inventory/not-found',
  });
});

test('a file in the place of a folder is refused', async () => {
  const folder = writeFiles({ 'fleet.yaml': files['fleet.yaml'], wards: '' });

  await expect(loadInventory(folder, { today })).rejects.toMatchObject({ code: 'inventory/not-found' });
});

test('a folder named like a ward file is a problem among the others', async () => {
  const folder = writeFiles(files);
  mkdirSync(join(folder, 'wards', 'c.yaml'));

  const { problems, wards } = await loadInventory(folder, { today });

  expect(problems).toMatchObject([
    { code: 'yaml/unreadable', position: { file: join(folder, 'wards/c.yaml') } },
  ]);
  expect(wards).toEqual([]);
});

test('problems of every file and stage come in one run, by file and line', async () => {
  const problems = await problemsOf({
    ...changed('wards/a.yaml', 'serial: S12', 'serial: S11'),
    'wards/c.yaml': 'ward: [\n',
    'models/axis.yaml': 'vendor: axis\n',
  });

  expect(problems.map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
    'models/axis.yaml:1',
    'wards/a.yaml:31',
    'wards/c.yaml:2',
  ]);
});

test('a broken fleet.yaml stops only what hangs on it', async () => {
  const problems = await problemsOf({
    'fleet.yaml': 'fleet: hanoi\n',
    ...changed('wards/a.yaml', 'serial: S12', 'serial: S11'),
  });

  expect(problems.filter((problem) => !problem.startsWith('fleet.yaml'))).toEqual([
    'wards/a.yaml:31:13 rule/duplicate-serial: vn01-00070-rs-0002: the serial number S11 is already that of vn01-00070-rs-0001 in wards/a.yaml',
  ]);
});

test('holds go to the ward of their camera', async () => {
  const { wards } = await load();

  expect(wards.map(({ holds }) => holds)).toEqual([
    [
      {
        id: 'hold-1',
        camera: 'vn01-00070-rs-0001',
        from: '2026-07-18T19:00:00+07:00',
        to: '2026-07-19T02:00:00+07:00',
        reference: 'A-1',
        expires: '2027-01-31',
      },
    ],
    [],
  ]);
});

test('the digest follows what resolves, not how it is written', async () => {
  const [head = '', ...cameras] = files['wards/a.yaml'].split(/(?=^ {2}- id: vn01-00070-rs)/m);
  const reordered = {
    'wards/z.yaml': `# the same\n${head}${cameras.reverse().join('')}`,
    'wards/a.yaml': files['wards/b.yaml'],
    'wards/b.yaml': '',
  };
  const { 'wards/b.yaml': _, ...moved } = { ...files, ...reordered };

  const before = await load();
  const after = await loadInventory(writeFiles(moved), { today });
  const other = await load(changed('fleet.yaml', 'bitrateKbps: 2500', 'bitrateKbps: 2501'));

  expect(after.problems).toEqual([]);
  expect(after.digest).toBe(before.digest);
  expect(other.digest).not.toBe(before.digest);
});

test('the digest of a ward is its own', async () => {
  const before = await load();
  const after = await load(changed('wards/b.yaml', 'serial: S22', 'serial: S99'));

  const changedWards = [...after.wardDigests].filter(
    ([code, digest]) => before.wardDigests.get(code) !== digest,
  );

  expect(changedWards.map(([code]) => code)).toEqual(['vn01-00160']);
});

test('an inventory with warnings alone is valid, one with an error is refused with its place', async () => {
  const warned = await load(changed('wards/a.yaml', '10.1.0.12', '10.3.0.12'));
  const broken = await load(changed('wards/a.yaml', 'serial: S12', 'serial: S11'));

  expect(requireValid(warned)).toBe(warned);
  expect(() => requireValid(broken)).toThrow(FleetError);
  expect(() => requireValid(broken)).toThrow(
    /wards\/a\.yaml:31:13: vn01-00070-rs-0002: the serial number S11/,
  );
});
