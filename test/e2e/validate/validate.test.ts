import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const sample = join(import.meta.dirname, '../../../inventory');

async function folderWith(inventory: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await cp(inventory, join(folder, 'inventory'), { recursive: true });
  return folder;
}

interface Validated {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly cameras: number };
  readonly problems: readonly { readonly code: string; readonly position: { readonly line: number } }[];
}

test('reports a broken file, an unknown key, a double id and dead references in one run, and touches nothing', async () => {
  const cwd = await folderWith(join(import.meta.dirname, 'testdata/everything-wrong/inventory'));

  const { code, stdout, stderr } = await runWardctl(['validate'], { cwd });

  expect(code).toBe(64);
  expect(stderr).toBe('');
  await expect(stdout).toMatchFileSnapshot('testdata/everything-wrong/snapshot.txt');
  expect(await readdir(cwd)).toEqual(['inventory']);
});

test('says the same as JSON', async () => {
  const cwd = await folderWith(join(import.meta.dirname, 'testdata/everything-wrong/inventory'));

  const { code, stdout } = await runWardctl(['validate', '--json'], { cwd });

  const { summary, problems } = parseOutput<Validated>('validate', stdout);
  expect(code).toBe(64);
  expect(summary.errors).toBe(5);
  expect(problems.map(({ code, position }) => [code, position.line])).toEqual([
    ['yaml/missing-char', 4],
    ['schema/additionalProperties', 11],
    ['rule/unknown-recorder', 18],
    ['rule/duplicate-id', 26],
    ['rule/unknown-site', 28],
  ]);
});

test('accepts the sample city', async () => {
  const { code, stdout } = await runWardctl(['validate', '--json', '-i', sample], { cwd: tmpdir() });

  const { summary } = parseOutput<Validated>('validate', stdout);
  expect(code).toBe(0);
  expect(summary).toMatchObject({ errors: 0, cameras: 34 });
});

test('takes warnings for errors with --strict', async () => {
  const { code, stdout } = await runWardctl(['validate', '--json', '--strict', '-i', sample], {
    cwd: tmpdir(),
  });

  const { summary, problems } = parseOutput<Validated>('validate', stdout);
  expect(code).toBe(64);
  expect(summary).toMatchObject({ errors: problems.length, warnings: 0, cameras: 0 });
  expect(problems.map((problem) => problem.code)).toEqual(['rule/agreement-not-in-force']);
});

test.each(['text', 'json', 'sarif', 'junit', 'github'])(
  'repeats no password of a file as %s',
  async (format) => {
    const cwd = await folderWith(sample);
    const file = join(cwd, 'inventory/wards/bat-trang.yaml');
    const text = (await readFile(file, 'utf8'))
      .replace('    ownership: budget\n', '    password: hunter2, with a comma\n    ownership: budget\n')
      .replace('name: { vi: "Cổng', 'name: { matKhau: hunter2, wrong: key, vi: "Cổng')
      .replace('address: 10.1.57.21', 'address: rtsp://admin:hunter2@10.1.57.21/main')
      .replace('address: 10.1.57.22', 'address: 10.1.57.22\n    credential:\n      admin:hunter2');
    await writeFile(file, text);

    const { code, stdout, stderr } = await runWardctl(['validate', '--format', format], { cwd });

    expect(code).toBe(64);
    expect(stdout).toContain('plain-text-secret');
    expect(stdout + stderr).not.toContain('hunter2');
  },
);

test('refuses a retention that cannot fit, at the place of the recorder', async () => {
  const cwd = await folderWith(sample);
  const file = join(cwd, 'inventory/wards/bat-trang.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('sizeTB: 10', 'sizeTB: 1'));

  const { code, stdout } = await runWardctl(['validate'], { cwd });

  expect(code).toBe(64);
  expect(stdout).toMatch(
    /inventory\/wards\/bat-trang\.yaml:\d+:\d+ error recorder\/does-not-fit vn01-00577-rec-01/,
  );
  expect(stdout).toMatch(/Keep no camera longer than \d+ days/);
});

test.each([
  ['an unknown command', ['valdate'], /Did you mean "validate"/],
  ['an unknown flag', ['validate', '--nope'], /--nope/],
  ['a value of the wrong kind', ['probe', '--concurrency', 'many'], /concurrency/],
  ['one argument too many', ['validate', 'inventory'], /inventory/],
  ['a folder that is no inventory', ['validate', '-i', 'nowhere'], /error inventory\/not-found: nowhere/],
  [
    'a ward that is not there',
    ['plan', '-i', sample, '-w', 'vn01-00578'],
    /error selection\/empty.*\n.*vn01-00577/,
  ],
])('ends with 64 for %s', async (_, args, message) => {
  const { code, stdout, stderr } = await runWardctl(args, { cwd: tmpdir() });

  expect(code).toBe(64);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

test('says errors as JSON too', async () => {
  const { code, stdout } = await runWardctl(['plan', '--json', '-i', 'nowhere'], { cwd: tmpdir() });

  const { error } = parseOutput<{ error: { code: string } }>('error', stdout);
  expect([code, error.code]).toEqual([64, 'inventory/not-found']);
});

test('takes flags from the environment', async () => {
  const env = { WARDCTL_INVENTORY: sample, WARDCTL_WARD: 'vn01-00577,vn01-00070', WARDCTL_JSON: '1' };

  const { stdout } = await runWardctl(['validate'], { cwd: tmpdir(), env });

  const { devices } = parseOutput<{ devices: object }>('validate', stdout);
  expect(Object.keys(devices)).toEqual(['vn01-00070', 'vn01-00577']);
});
