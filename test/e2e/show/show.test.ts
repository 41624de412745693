import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const cwd = join(import.meta.dirname, '../../..');

interface Shown {
  readonly recorders: readonly { readonly id: string }[];
  readonly cameras: readonly { readonly id: string; readonly settings: object }[];
}

test('shows one device as it resolves, in YAML', async () => {
  const { code, stdout } = await runWardctl(['show', 'vn01-00070-mr-0001'], { cwd });

  const { recorders, cameras } = parse(stdout);
  expect(code).toBe(0);
  expect(recorders).toEqual([]);
  expect(cameras).toMatchObject([
    {
      id: 'vn01-00070-mr-0001',
      credential: { reference: 'file:.wardctl/credentials.json#vn01-00070-mr-0001', version: 1 },
      settings: { encoder: { main: { bitrateKbps: 6000 } } },
    },
  ]);
});

test('shows the same device whether asked for alone or among all', async () => {
  const one = await runWardctl(['show', 'vn01-00577-mr-0001', '--json'], { cwd });
  const all = await runWardctl(['show', '--json'], { cwd });

  const { cameras, recorders } = parseOutput<Shown>('show', all.stdout);
  expect(parseOutput<Shown>('show', one.stdout).cameras).toEqual(
    cameras.filter(({ id }) => id === 'vn01-00577-mr-0001'),
  );
  expect([recorders.length, cameras.length]).toEqual([4, 34]);
});

test.each([
  ['table', /^DEVICE .*\nvn01-00577-rec-01 .*mediamtx\nvn01-00577-in-0001 .*7 days/],
  ['csv', /^id,ward,.*settings\.encoder\.main\.bitrateKbps/],
  ['json', /^\{\n {2}"inventory": "inventory"/],
])('writes a %s of what a query selects', async (format, expected) => {
  const { code, stdout } = await runWardctl(['show', 'ward=vn01-00577', '--output', format], { cwd });

  expect(code).toBe(0);
  expect(stdout).toMatch(expected);
  expect(stdout).not.toContain('vn01-00070');
});

test.each([
  ['a device that is not there', ['show', 'vn01-00577-mr-9999'], /error selection\/empty/],
  ['a format that is not there', ['show', '--output', 'xml'], /--output=xml/],
])('ends with 64 for %s', async (_, args, message) => {
  const { code, stdout, stderr } = await runWardctl(args, { cwd });

  expect(code).toBe(64);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});
