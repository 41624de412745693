import { access, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const sample = join(import.meta.dirname, '../../../inventory');

async function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
}

async function city(): Promise<string> {
  const folder = await emptyFolder();
  await cp(sample, join(folder, 'inventory'), { recursive: true });
  return folder;
}

interface Validated {
  readonly summary: { readonly errors: number; readonly cameras: number; readonly planned: number };
}

const cuaNam = ['init', 'ward', '--unit', '00082', '--from', 'hoan-kiem'];

test('shows the file of a new ward, writes it when told, and never again', async () => {
  const cwd = await city();

  const shown = await runWardctl(cuaNam, { cwd });
  const written = await runWardctl([...cuaNam, '--write', '--json'], { cwd });
  const again = await runWardctl([...cuaNam, '--write'], { cwd });

  const { file, isWritten } = parseOutput<{ file: string; isWritten: boolean }>('init-ward', written.stdout);
  const text = await readFile(join(cwd, 'inventory/wards/cua-nam.yaml'), 'utf8');
  expect([shown.code, written.code, again.code]).toEqual([0, 0, 64]);
  expect([file, isWritten]).toEqual(['inventory/wards/cua-nam.yaml', true]);
  expect(shown.stdout).toBe(text);
  expect(shown.stderr).toContain('2 sites, 2 recorders, 14 cameras in 10.1.1.0/24');
  expect(again.stderr).toContain('unit 00082 has a ward already: inventory/wards/cua-nam.yaml');
});

test('a new ward validates, is counted as planned and is in no plan', async () => {
  const cwd = await city();

  await runWardctl([...cuaNam, '--placement', 'main-road=12,residential=20', '--recorders', '2', '--write'], {
    cwd,
  });
  const validated = await runWardctl(['validate', '--json'], { cwd });
  const people = await runWardctl(['validate'], { cwd });
  const planned = await runWardctl(['plan'], { cwd });

  const { summary } = parseOutput<Validated>('validate', validated.stdout);
  expect(validated.code).toBe(0);
  expect(summary).toMatchObject({ errors: 0, cameras: 34, planned: 34 });
  expect(people.stdout).toMatch(/34 more devices are planned; no plan includes them\.\n$/);
  expect(planned.code).toBe(0);
  expect(planned.stdout).not.toContain('vn01-00082');
});

test('a device that is taken for installed without its serial number does not validate', async () => {
  const cwd = await city();
  await runWardctl([...cuaNam, '--write'], { cwd });
  const file = join(cwd, 'inventory/wards/cua-nam.yaml');
  const text = await readFile(file, 'utf8');

  await writeFile(file, text.replace(/(mr-0001\n) {4}status: planned\n/, '$1'));
  const { code, stdout } = await runWardctl(['plan', '-w', 'vn01-00082'], { cwd });
  const validated = await runWardctl(['validate'], { cwd });

  expect([code, validated.code, stdout]).toEqual([64, 64, '']);
  expect(validated.stdout).toContain('schema/required vn01-00082-mr-0001: "serial" is missing');
});

test('a recorder whose disk would be too small is told before it is bought', async () => {
  const cwd = await city();

  const { code, stderr } = await runWardctl(
    [...cuaNam, '--placement', 'hotspot=16', '--recorders', '1', '--json'],
    { cwd },
  );

  expect(code).toBe(0);
  expect(stderr).toMatch(/warning vn01-00082-rec-01/);
});

test('a new repository validates, its CI runs, and its example makes the next ward', async () => {
  const cwd = await emptyFolder();

  const made = await runWardctl(['init', 'fleet', 'hanoi', '--name', 'Thành phố Hà Nội', '--json'], { cwd });
  const { files } = parseOutput<{ files: string[] }>('init-fleet', made.stdout);
  const repository = join(cwd, 'hanoi');
  const next = await runWardctl([...cuaNam, '--write'], { cwd: repository });
  const inCi = await Promise.all(
    (await ciCommands(repository)).map((args) => runWardctl(args, { cwd: repository })),
  );

  expect([made.code, next.code]).toEqual([0, 0]);
  await Promise.all(files.map((file) => access(join(repository, file))));
  expect(inCi.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
});

/** What both CI files run of wardctl, as arguments. */
async function ciCommands(repository: string): Promise<string[][]> {
  const github = parse(await readFile(join(repository, '.github/workflows/wardctl.yml'), 'utf8'));
  const gitlab = parse(await readFile(join(repository, '.gitlab-ci.yml'), 'utf8'));
  const steps = github.jobs.inventory.steps.map(({ run = '' }) => run as string);
  return [...steps, ...gitlab.validate.script, ...gitlab.plan.script].flatMap((line: string) => {
    const [, args] = /bin\/run\.js ([^|]+)/.exec(line) ?? [];
    return args === undefined ? [] : [args.trim().split(' ')];
  });
}

test('a folder with anything in it is not touched', async () => {
  const cwd = await city();

  const { code, stderr } = await runWardctl(['init', 'fleet', '.'], { cwd });

  expect(code).toBe(64);
  expect(stderr).toContain('. is not empty');
});
