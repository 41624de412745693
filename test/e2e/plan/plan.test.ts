import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { startVirtualWard } from '../virtual-ward.ts';

interface Planned {
  readonly summary: Readonly<Record<string, number>>;
  readonly plan: { readonly wards: readonly { readonly actions: readonly { readonly device: string }[] }[] };
}

test('plans a new ward without asking any device', async () => {
  await using city = await startVirtualWard();

  const { code, stdout } = await city.run('plan', '--json');

  const { summary } = parseOutput<Planned>('plan', stdout);
  expect(code).toBe(0);
  expect(summary).toMatchObject({ create: 11, update: 0, losses: 0 });
  expect(city.desired.cameras.map(({ id }) => city.camera(id.slice(11)).state.connections)).toEqual(
    Array(7).fill(0),
  );
});

test('ends with 2 when there is something to do, where that is asked for', async () => {
  await using city = await startVirtualWard();

  const { code } = await city.run('plan', '--detailed-exitcode');

  expect(code).toBe(2);
});

test('limits the plan to the devices that were picked', async () => {
  await using city = await startVirtualWard();

  const { stdout } = await city.run('plan', '--json', '--on', '*-rs-*');

  const { plan } = parseOutput<Planned>('plan', stdout);
  expect(plan.wards.flatMap(({ actions }) => actions.map(({ device }) => device))).toEqual([
    'vn01-00577-rs-0001',
    'vn01-00577-rs-0002',
    'vn01-00577-rs-0003',
  ]);
});

test('writes a plan file for its owner, and says what to do with it', async () => {
  await using city = await startVirtualWard();

  const { stdout } = await city.run('plan', '--out', 'plan.json');

  const file = join(city.directory, 'plan.json');
  expect(stdout).toMatch(/wardctl apply plan\.json/);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('stops at an inventory with errors and shows them', async () => {
  await using city = await startVirtualWard();
  await city.set('wards/bat-trang.yaml', ['cameras', 'vn01-00577-mr-0001', 'recorder'], 'vn01-00577-rec-09');

  const { code, stdout, stderr } = await city.run('plan');

  expect(code).toBe(64);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/bat-trang\.yaml:\d+:\d+ error rule\/unknown-recorder/);
  expect(stderr).toMatch(/^error inventory\/invalid: inventory has 1 error; nothing was touched$/m);
});
