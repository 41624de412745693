import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const cwd = join(import.meta.dirname, '../../..');

interface Explained {
  readonly settings: readonly {
    readonly path: string;
    readonly value?: unknown;
    readonly sources: readonly { readonly layer: string; readonly position?: { readonly file: string } }[];
  }[];
}

test('shows every layer of one setting with its place, and the one that wins', async () => {
  const { code, stdout } = await runWardctl(['why', 'vn01-00070-mr-0001', 'encoder.main.bitrateKbps'], {
    cwd,
  });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^vn01-00070-mr-0001 settings\.encoder\.main\.bitrateKbps = 6000\n/);
  expect(stdout).toMatch(/^ {3}placement +4000 +inventory\/fleet\.yaml:\d+:\d+$/m);
  expect(stdout).toMatch(/^> {2}device +6000 +inventory\/wards\/hoan-kiem\.yaml:\d+:\d+$/m);
});

test('says as JSON where every setting of a recorder comes from', async () => {
  const { code, stdout } = await runWardctl(['why', 'vn01-00070-rec-01', '--json'], { cwd });

  const { settings } = parseOutput<Explained>('why', stdout);
  const byPath = new Map(settings.map((setting) => [setting.path, setting]));
  expect(code).toBe(0);
  expect(byPath.get('image.digest')?.sources).toMatchObject([
    { layer: 'city', position: { file: 'inventory/fleet.yaml' } },
  ]);
  expect(byPath.get('credential')?.value).toBe('file:.wardctl/credentials.json#vn01-00070-rec-01');
});

test.each([
  [
    'a device that is not there',
    ['vn01-00070-mr-0009'],
    /error selection\/empty.*\n.*Did you mean "vn01-00070-mr-000/,
  ],
  [
    'a setting that is not there',
    ['vn01-00070-mr-0001', 'stream.pth'],
    /error usage\/invalid.*\n.*"stream\.path"/,
  ],
  ['no device', [], /device/],
])('ends with 64 for %s', async (_, args, message) => {
  const { code, stderr } = await runWardctl(['why', ...args], { cwd });

  expect(code).toBe(64);
  expect(stderr).toMatch(message);
});

test('a folder that is no inventory is refused', async () => {
  const { code, stderr } = await runWardctl(['why', 'vn01-00070-mr-0001'], { cwd: tmpdir() });

  expect(code).toBe(64);
  expect(stderr).toMatch(/error inventory\/not-found/);
});
