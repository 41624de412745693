import { chmod, cp, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const sample = join(import.meta.dirname, '../../../inventory');
const file = 'inventory/wards/bat-trang.yaml';

async function sampleCity(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await cp(sample, join(cwd, 'inventory'), { recursive: true });
  return cwd;
}

test('finds the sample city formatted', async () => {
  const cwd = await sampleCity();

  const { code, stdout } = await runWardctl(['fmt', '--check'], { cwd });

  expect([code, stdout]).toEqual([0, '8 files: all formatted\n']);
});

test('lists what is not formatted and ends with 2, then formats it, and keeps the permissions', async () => {
  const cwd = await sampleCity();
  const before = await readFile(join(cwd, file), 'utf8');
  const messy = before.replace(/^(ward: .*\n)(admin: .*\n)/m, '$2$1').replaceAll('\n', '\r\n');
  await writeFile(join(cwd, file), messy);
  await chmod(join(cwd, file), 0o640);

  const check = await runWardctl(['fmt', '--check'], { cwd });
  const untouched = await readFile(join(cwd, file), 'utf8');
  const write = await runWardctl(['fmt', '--json'], { cwd });

  expect([check.code, check.stdout]).toEqual([2, `${file}\n\n8 files: 1 not formatted. Run: wardctl fmt\n`]);
  expect(untouched).toBe(messy);
  expect([write.code, parseOutput('fmt', write.stdout)]).toEqual([
    0,
    { files: 8, changed: [file], written: true },
  ]);
  expect(await readFile(join(cwd, file), 'utf8')).toBe(before);
  expect((await stat(join(cwd, file))).mode & 0o777).toBe(0o640);
});

test('touches no file when one of them cannot be read', async () => {
  const cwd = await sampleCity();
  await writeFile(join(cwd, file), 'ward: [');
  await writeFile(join(cwd, 'inventory/holds.yaml'), 'holds:   []');

  const { code, stdout, stderr } = await runWardctl(['fmt'], { cwd });

  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(/^inventory\/wards\/bat-trang\.yaml:1:\d+ error yaml\//);
  expect(await readFile(join(cwd, 'inventory/holds.yaml'), 'utf8')).toBe('holds:   []');
});

test('formats standard input for an editor', async () => {
  const input = 'sites: []\nward: "vn01-00070"\n';

  const { code, stdout } = await runWardctl(['fmt', '-'], { cwd: tmpdir(), input });

  expect([code, stdout]).toEqual([0, 'ward: vn01-00070\nsites: []\n']);
});
