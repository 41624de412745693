import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInventory } from '@wardctl/inventory';
import { expect, onTestFinished, test } from 'vitest';
import { cityFiles } from '../bench/city/city-files.ts';
import { usualSize } from '../bench/city/city-size.ts';
import { writeCity } from '../bench/generate-city.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-city-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.each([
  ['several wards', { ...usualSize, wards: 7, cameras: 1000 }],
  ['wards without a camera', { ...usualSize, wards: 4, cameras: 1 }],
  ['no agreement', { ...usualSize, agreements: 0 }],
  ['one model', { ...usualSize, models: 1 }],
  ['more cameras than a site holds', { ...usualSize, wards: 1, cameras: 500 }],
])('a city with %s is of its size and without a problem', async (_what, size) => {
  const folder = writeCity(temporaryFolder(), size);

  const { problems, wards } = await loadInventory(folder, { today: '2026-08-01' });

  expect(problems).toEqual([]);
  expect(wards).toHaveLength(size.wards);
  expect(wards.flatMap(({ cameras }) => cameras)).toHaveLength(size.cameras);
});

test('the units of a city that has more wards than there are real ones cannot be checked', async () => {
  const folder = writeCity(temporaryFolder(), { ...usualSize, wards: 140, cameras: 140 });

  const { problems, wards } = await loadInventory(folder, { today: '2026-08-01' });

  expect(problems).toMatchObject([{ code: 'rule/unknown-admin-edition', severity: 'warning' }]);
  expect(wards).toHaveLength(140);
});

test('the seed decides the city', () => {
  const of = (seed: number) => [...cityFiles({ ...usualSize, seed })];

  expect(of(1)).toEqual(of(1));
  expect(of(2)).not.toEqual(of(1));
});

test('a ward of a city has cameras with values of their own, and under agreements', () => {
  const text = [...cityFiles(usualSize)].map((file) => file.text).join('');

  expect(text).toMatch(/settings: \{ encoder: \{ main: \{ bitrateKbps/);
  expect(text).toMatch(/sub: null/);
  expect(text).toMatch(/agreement: hop-tac-\d/);
});

test.each([[[]], [['a', 'b']], [['a', '--wards', 'x']], [['a', '--wards', '0']], [['a', '--colour', '1']]])(
  'generate-city %j says how it is used and writes nothing',
  (args) => {
    const { status, stderr } = spawnSync(process.execPath, ['bench/generate-city.ts', ...args], {
      encoding: 'utf8',
    });

    expect(status).toBe(64);
    expect(stderr).toMatch(/^Usage: node bench\/generate-city\.ts DIR/);
  },
);
