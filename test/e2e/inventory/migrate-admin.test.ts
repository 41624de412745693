import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

/** Three wards before July 2025: one stayed whole, one was divided between two cameras, one has a camera nobody can place. */
async function oldCity(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await cp(join(import.meta.dirname, 'testdata/before-july-2025'), cwd, { recursive: true });
  return cwd;
}

const migrate = ['inventory', 'migrate-admin', '--to', '2025-07-01', '--mapping', 'units.csv'];
const withPolygons = [...migrate, '--polygons', 'units.geojson', '--unit-property', 'ma_xa'];

interface Migrated {
  readonly written: readonly string[];
  readonly summary: object;
  readonly wards: readonly { readonly ward: string; readonly outcome: string }[];
}

test('shows what becomes of every ward, and changes nothing', async () => {
  const cwd = await oldCity();
  const before = await readFile(join(cwd, 'inventory/wards/hang-bai.yaml'), 'utf8');

  const { code, stdout, stderr } = await runWardctl(withPolygons, { cwd });

  expect([code, stderr]).toEqual([0, '']);
  await expect(stdout).toMatchFileSnapshot('testdata/before-july-2025.txt');
  expect(await readFile(join(cwd, 'inventory/wards/hang-bai.yaml'), 'utf8')).toBe(before);
});

test('writes the wards that move whole, keeps ids and comments, and ends with 3 for those that do not', async () => {
  const cwd = await oldCity();

  const { code, stdout } = await runWardctl([...withPolygons, '--write', '--json'], { cwd });
  const validated = await runWardctl(['validate'], { cwd });
  const again = await runWardctl([...withPolygons, '--json'], { cwd });

  const { written, summary } = parseOutput<Migrated>('inventory-migrate-admin', stdout);
  expect(code).toBe(3);
  expect(written).toEqual(['inventory/wards/hang-bai.yaml']);
  expect(summary).toEqual({ same: 0, moves: 1, splits: 1, undecided: 1 });
  await expect(await readFile(join(cwd, 'inventory/wards/hang-bai.yaml'), 'utf8')).toMatchFileSnapshot(
    'testdata/hang-bai-after.yaml',
  );
  expect(validated.code).toBe(0);
  expect(parseOutput<Migrated>('inventory-migrate-admin', again.stdout).summary).toEqual({
    same: 1,
    moves: 0,
    splits: 1,
    undecided: 1,
  });
});

test('without polygons a divided ward cannot be decided', async () => {
  const cwd = await oldCity();

  const { stdout } = await runWardctl([...migrate, '--json'], { cwd });

  const { wards } = parseOutput<Migrated>('inventory-migrate-admin', stdout);
  expect(wards.map(({ ward, outcome }) => [ward, outcome])).toEqual([
    ['vn01-00073', 'undecided'],
    ['vn01-00076', 'moves'],
    ['vn01-00079', 'undecided'],
  ]);
});

test.each([
  ['an edition that nobody knows', ['--to', '2030-01-01'], 'usage/invalid'],
  [
    'polygons without the property',
    ['--to', '2025-07-01', '--polygons', 'units.geojson'],
    'inventory/invalid',
  ],
  ['a mapping that is not there', ['--to', '2025-07-01', '--mapping', 'nowhere.csv'], 'inventory/not-found'],
])('ends with 64 for %s', async (_, args, error) => {
  const cwd = await oldCity();

  const { code, stderr } = await runWardctl(['inventory', 'migrate-admin', ...args], { cwd });

  expect(code).toBe(64);
  expect(stderr).toContain(`error ${error}`);
});
