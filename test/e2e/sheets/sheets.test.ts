import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { type CommandResult, runWardctl } from '../run-wardctl.ts';

const root = join(import.meta.dirname, '../../..');

interface City {
  readonly directory: string;
  run(...args: string[]): Promise<CommandResult>;
  /** Every file below the folder. */
  files(): Promise<ReadonlyMap<string, string>>;
}

/** The sample city in a folder of its own, with the sheets that wards hand over beside it. */
async function cityWithSheets(): Promise<City> {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await cp(join(root, 'inventory'), join(directory, 'inventory'), { recursive: true });
  await cp(join(root, 'test/fixtures/sheets'), join(directory, 'sheets'), { recursive: true });
  return {
    directory,
    run: (...args) =>
      runWardctl(args, {
        cwd: directory,
        env: { WARDCTL_AGE_IDENTITY_FILE: join(directory, 'identity.txt') },
      }),
    files: async () => {
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return new Map(
        await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
      );
    },
  };
}

interface Imported {
  readonly summary: Readonly<Record<string, number>>;
  readonly isWritten: boolean;
  readonly problems: readonly { readonly code: string; readonly cell?: string }[];
}

const workbooks = ['sheets/phuong-cua-nam.xlsx', 'sheets/bo-sung-bat-trang.xlsx'];
/** Part of every password in the workbooks. */
const secret = 'Mùa thu 26';

test('shows what several workbooks mean and would change, and touches nothing', async () => {
  const city = await cityWithSheets();
  const before = await city.files();

  const { code, stdout, stderr } = await city.run('import', 'sheet', ...workbooks);

  expect([code, stderr]).toEqual([0, '']);
  await expect(stdout).toMatchFileSnapshot('testdata/dry-run.txt');
  expect(stdout).not.toContain(secret);
  expect(await city.files()).toEqual(before);
});

test('takes workbooks in, after which the city is valid, the new ward is planned, and the same again is no change', async () => {
  const city = await cityWithSheets();

  const written = await city.run('import', 'sheet', ...workbooks, '--write', '--json');
  const validated = await city.run('validate', '--json');
  const planned = await city.run('plan', '--ward', 'vn01-00082', '--json');
  const again = await city.run('import', 'sheet', ...workbooks, '--write');

  const { summary, isWritten } = parseOutput<Imported>('import-sheet', written.stdout);
  expect([written.code, isWritten]).toEqual([0, true]);
  expect(summary).toMatchObject({ added: 8, changed: 2, files: 2, secrets: 6, errors: 0 });
  expect(validated.code).toBe(0);
  expect(planned.code).toBe(0);
  expect(planned.stdout).toContain('vn01-00082-mr-0001');
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringMatching(/10 the same: nothing to change\.\n$/),
  ]);
});

test('keeps passwords in the private file alone', async () => {
  const city = await cityWithSheets();

  const outputs = [
    await city.run('import', 'sheet', ...workbooks, '--write'),
    await city.run('import', 'sheet', ...workbooks, '--json'),
    await city.run('export', 'sheet'),
  ];

  const holding = [...(await city.files())]
    .filter(([, text]) => Buffer.from(text, 'latin1').toString('utf8').includes(secret))
    .map(([file]) => file);
  const file = join(city.directory, '.wardctl/credentials.json');
  expect(outputs.map(({ stdout, stderr }) => (stdout + stderr).includes(secret))).toEqual([
    false,
    false,
    false,
  ]);
  expect(holding).toEqual([file]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('puts passwords into the store of secrets where there is one', async () => {
  const city = await cityWithSheets();
  const made = await city.run('secret', 'init');

  const { code } = await city.run('import', 'sheet', 'sheets/phuong-cua-nam.xlsx', '--write');
  const { stdout } = await city.run('secret', 'list');
  const again = await city.run('import', 'sheet', 'sheets/phuong-cua-nam.xlsx');

  expect([made.code, code]).toEqual([0, 0]);
  expect(stdout).toContain('vn01-00082-rs-0003');
  expect(await readFile(join(city.directory, 'inventory/wards/cua-nam.yaml'), 'utf8')).toContain(
    'credential: age:vn01-00082-rs-0003',
  );
  expect(again.stdout).toMatch(/7 the same: nothing to change\.\n$/);
});

test('says what is wrong in which cell, ends with 64 and writes nothing', async () => {
  const city = await cityWithSheets();
  const rows = [
    'id;name;ip;mac;serial',
    'vn01-00577-mr-0001;A;10.1.57.1О;;',
    'vn01-00577-mr-0009;B;;44:19:b6;',
    'vn01-00577-mr-0002;C;10.1.57.12;;DS-2CD2T47G2-L20240214AAWRSA6005745',
  ];
  await writeFile(join(city.directory, 'bad.csv'), rows.join('\n'));
  const before = await city.files();

  const text = await city.run('import', 'sheet', 'bad.csv', 'gone.xlsx', 'inventory', '--write');
  const json = await city.run('import', 'sheet', 'bad.csv', '--json');

  expect([text.code, json.code]).toEqual([64, 64]);
  await expect(text.stdout).toMatchFileSnapshot('testdata/problems.txt');
  expect(
    parseOutput<Imported>('import-sheet', json.stdout).problems.map(({ code, cell }) => [cell, code]),
  ).toEqual([
    ['C2', 'sheet/look-alike'],
    ['D3', 'sheet/bad-value'],
    ['E4', 'sheet/other-device'],
  ]);
  expect(await city.files()).toEqual(before);
});

test.each(['devices.xlsx', 'devices.csv'])('what it exports to %s comes back as no change', async (file) => {
  const city = await cityWithSheets();

  const exported = await city.run('export', 'sheet', '--output', file, '--json');
  const imported = await city.run('import', 'sheet', file);

  expect(parseOutput<{ devices: number }>('export-sheet', exported.stdout)).toMatchObject({
    devices: 38,
    file,
  });
  expect([imported.code, imported.stdout]).toEqual([
    0,
    expect.stringMatching(/38 the same: nothing to change\.\n$/),
  ]);
});

test('exports the devices that a query selects, to the terminal', async () => {
  const city = await cityWithSheets();

  const { code, stdout } = await city.run('export', 'sheet', '--on', 'vn01-00577-in-*');
  const json = await city.run('export', 'sheet', '--on', 'vn01-00577-in-*', '--json');

  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',')[0]),
  ).toEqual(['id', 'vn01-00577-in-0001']);
  expect(parseOutput('export-sheet', json.stdout)).toMatchObject({ devices: 1, format: 'csv' });
});

test.each([
  ['no file', ['import', 'sheet'], /file/],
  [
    'a column that is not there to map to',
    ['import', 'sheet', 'sheets/milestone.csv', '--mapping', 'A=b'],
    /"b" is not a field/,
  ],
  ['another form of sheet', ['export', 'sheet', '--output', 'a.ods'], /written as \.xlsx or \.csv/],
  ['a folder that is not there', ['export', 'sheet', '--output', 'gone/a.csv'], /cannot be written/],
])('ends with 64 for %s', async (_, args, message) => {
  const city = await cityWithSheets();

  const { code, stderr } = await city.run(...args);

  expect(code).toBe(64);
  expect(stderr).toMatch(message);
});
