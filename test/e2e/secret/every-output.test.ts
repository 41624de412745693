import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@oclif/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needsEngine } from '../needs-engine.ts';
import type { CommandResult } from '../run-wardctl.ts';
import { planted, startVirtualWard, type VirtualWard, ward } from '../virtual-ward.ts';

const camera = `${ward}-mr-0001`;
const devices = ['--on', '*-mr-*'];

/** How each command is run here. */
const runs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  adopt: [
    ['--site', `${ward}/lang-gom`, '--dry-run', '--json'],
    ['--site', `${ward}/lang-gom`, '--dry-run', '--events', 'adopted.jsonl'],
  ],
  apply: [
    [...devices, '--yes', '--events', 'events.jsonl'],
    [...devices, '--yes', '--json'],
  ],
  destroy: [[...devices, '--yes', '--json']],
  'export sheet': [
    ['--output', 'devices.xlsx'],
    ['--output', 'devices.csv', '--json'],
  ],
  fmt: [['--check', '--json']],
  'import sheet': [
    ['leaky.csv'],
    ['leaky.csv', '--json'],
    ['passwords.csv', '--write'],
    ['passwords.csv', '--json'],
  ],
  plan: [[...devices, '--out', 'plan.json'], ['--json']],
  probe: [
    ['--depth', 'reach', '--json'],
    [...devices, '--depth', 'identity', '--max-age', '1h', '--json'],
    [...devices, '--events', 'events.jsonl', '--record', 'answers'],
    [...devices, '--json'],
  ],
  'secret init': [[], ['--json']],
  'secret list': [[], ['--json']],
  'secret remove': [['unused', '--yes']],
  'secret rotate-key': [[], ['--json']],
  'secret set': [['vn01-00577-new', 'admin:pLaNtEd'], ['vn01-00577-new']],
  show: [[camera], [camera, '--output', 'json'], [camera, '--output', 'csv']],
  validate: [
    ['--check-secrets'],
    ['--check-secrets', '--json'],
    ['--format', 'sarif'],
    ['--format', 'junit'],
  ],
  why: [[camera], [camera, '--json']],
};

/** What signs in nowhere, does not end by itself, or is looked at by the test of its own folder. */
const elsewhere = new Set([
  'demo',
  'discover',
  'simulate',
  'engine install',
  'engine status',
  'init fleet',
  'init ward',
  'inventory migrate-admin',
]);

/** `admin:pLaNtEd…` in base64, as far as it is the same for all. */
const inBase64 = Buffer.from(`admin:${planted}`).toString('base64').slice(0, 16);

function leaks(text: string): boolean {
  return text.includes(planted) || text.includes(inBase64);
}

let city: VirtualWard;

beforeAll(async () => {
  city = await startVirtualWard({ credentials: 'age' });
  await city.refuseCredential('mr-0002');
  const password = `${planted}-in-a-sheet`;
  await writeFile(
    join(city.directory, 'passwords.csv'),
    `Tên thiết bị,Địa chỉ IP,Tên đăng nhập,Mật khẩu\n${camera},10.1.57.11,admin,${password}\n`,
  );
  await writeFile(
    join(city.directory, 'leaky.csv'),
    `Tên thiết bị,Địa chỉ IP,Mật khẩu,Ghi chú\n${camera},rtsp://admin:${password}@10.1.57.11/,${password},pass ${password}\n`,
  );
});

afterAll(() => city[Symbol.asyncDispose]());

test('every command is looked at here or elsewhere', async () => {
  const { commandIDs } = await Config.load(join(import.meta.dirname, '../../../packages/cli'));
  const known = [...Object.keys(runs), ...elsewhere];

  expect(commandIDs.map((id) => id.replaceAll(':', ' ')).filter((id) => !known.includes(id))).toEqual([]);
});

test.for(Object.entries(runs))('%s shows no password', async ([command, variants], context) => {
  if (['apply', 'destroy'].includes(command)) needsEngine(context);
  const results: CommandResult[] = [];

  for (const args of variants) results.push(await city.run(...command.split(' '), ...args));

  expect(results.flatMap(({ stdout, stderr }) => [stdout, stderr]).filter(leaks)).toEqual([]);
  expect(
    results.map(({ stdout, stderr }) => (stdout + stderr).length).filter((length) => length === 0),
  ).toEqual([]);
});

test('no command has left a password in a file', async () => {
  const left = await city.leftTexts();
  const written = [...left].filter(([file]) => !/(passwords|leaky)\.csv$/.test(file));

  expect(written.length).toBeGreaterThan(8);
  expect(written.filter(([, text]) => leaks(text)).map(([file]) => file)).toEqual([]);
});

test('a password in the inventory itself is not repeated by any report', async () => {
  const file = join(city.directory, 'inventory/wards/bat-trang.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('    placement: main-road\n', `    placement: main-road\n    password: ${planted}\n`),
  );

  const results: CommandResult[] = [];
  for (const format of ['text', 'json', 'sarif', 'junit', 'github'])
    results.push(await city.run('validate', '--format', format));
  for (const command of ['plan', 'probe', 'show']) results.push(await city.run(command));
  await writeFile(file, text);

  expect(results.map(({ code }) => code)).toEqual(Array(8).fill(64));
  expect(results.flatMap(({ stdout, stderr }) => [stdout, stderr]).filter(leaks)).toEqual([]);
});
