import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadInventory } from '../../src/load-inventory.ts';
import { changedSince } from '../../src/selection/changed-since.ts';
import { files, today, writeFiles } from '../temporary-city.ts';

const { signal } = new AbortController();

/** A repository with the two small wards in its folder `city/inventory`, committed as `main`. */
function repository() {
  const root = writeFiles({});
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const directory = join(root, 'city/inventory');
  const write = (name: string, text: string) => {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  return { root, directory, git, write };
}

async function since(directory: string, reference: string) {
  const { wards, problems } = await loadInventory(directory, { today });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { changed, removed } = await changedSince({ directory, wards }, reference, { today, signal });
  return { changed: [...changed].map(short), removed: removed.map(({ id }) => short(id)) };
}

const short = (id: string) => id.slice('vn01-'.length);
const everyCamera = ['00070-rs-0001', '00070-rs-0002', '00160-rs-0001', '00160-rs-0002'];

test('files that say the same in other words change no device', async () => {
  const { directory, write } = repository();
  write(
    'wards/a.yaml',
    files['wards/a.yaml'].replace('name: { vi: Phố }', 'name:\n      vi: "Phố" # street'),
  );
  renameSync(join(directory, 'wards/b.yaml'), join(directory, 'wards/z.yaml'));

  expect(await since(directory, 'HEAD')).toEqual({ changed: [], removed: [] });
});

test('a default of the city changes every device that takes it, and no other', async () => {
  const { directory, write } = repository();
  write('fleet.yaml', files['fleet.yaml'].replace('bitrateKbps: 2500', 'bitrateKbps: 2600'));

  expect(await since(directory, 'main')).toEqual({ changed: everyCamera, removed: [] });
});

test('a default that a device overrides does not change it', async () => {
  const { directory, git, write } = repository();
  const own = 'ownership: budget\n    settings: { encoder: { main: { bitrateKbps: 2000 } } }';
  write('wards/a.yaml', files['wards/a.yaml'].replace('ownership: budget', own));
  git('commit', '--quiet', '--all', '-m', 'two');
  write('fleet.yaml', files['fleet.yaml'].replace('bitrateKbps: 2500', 'bitrateKbps: 2600'));

  expect((await since(directory, 'HEAD')).changed).toEqual(everyCamera.slice(1));
});

test('a camera with another address changes its recorder too, which has to pull from there', async () => {
  const { directory, write } = repository();
  write('wards/a.yaml', files['wards/a.yaml'].replace('10.1.0.11', '10.1.0.21'));

  expect((await since(directory, 'main')).changed).toEqual(['00070-rec-01', '00070-rs-0001']);
});

test('a hold changes its camera and the recorder that keeps the footage', async () => {
  const { directory, write } = repository();
  write('holds.yaml', files['holds.yaml'].replace('2027-01-31', '2027-02-28'));

  expect((await since(directory, 'main')).changed).toEqual(['00070-rec-01', '00070-rs-0001']);
});

test('devices that are gone are named', async () => {
  const { directory, write } = repository();
  const ward = files['wards/b.yaml'];
  write('wards/b.yaml', ward.slice(0, ward.indexOf('  - id: vn01-00160-rs-0002')));

  expect(await since(directory, 'main')).toEqual({ changed: ['00160-rec-01'], removed: ['00160-rs-0002'] });
});

test('a commit without an inventory makes every device new', async () => {
  const { directory, git, root } = repository();
  git('checkout', '--quiet', '--orphan', 'empty');
  git('rm', '--quiet', '--cached', '-r', '.');
  writeFileSync(join(root, 'README'), '');
  git('add', 'README');
  git('commit', '--quiet', '-m', 'zero');

  expect((await since(directory, 'empty')).changed).toHaveLength(6);
});

test('a tag, a short id and a parent are commits too, and the work tree stays as it is', async () => {
  const { directory, git, write } = repository();
  git('tag', 'v1');
  write('fleet.yaml', files['fleet.yaml'].replace('bitrateKbps: 2500', 'bitrateKbps: 2600'));
  git('commit', '--quiet', '--all', '-m', 'two');
  const id = git('rev-parse', '--short', 'HEAD').toString().trim();

  expect((await since(directory, 'v1')).changed).toEqual(everyCamera);
  expect((await since(directory, 'HEAD^')).changed).toEqual(everyCamera);
  expect((await since(directory, id)).changed).toEqual([]);
  expect(git('status', '--porcelain').toString()).toBe('');
});

test.each([
  ['mian', 'usage/invalid', '--changed-since mian: git knows no such commit'],
  ['--all', 'usage/invalid', '--changed-since --all: git knows no such commit'],
  ['', 'usage/invalid', '--changed-since : git knows no such commit'],
  ['main:city', 'usage/invalid', '--changed-since main:city: git knows no such commit'],
])('the commit "%s" is refused', async (reference, code, message) => {
  const { directory } = repository();

  await expect(since(directory, reference)).rejects.toThrow(expect.objectContaining({ code, message }));
});

test('a folder outside of any repository is refused', async () => {
  const directory = writeFiles(files);

  await expect(since(directory, 'main')).rejects.toThrow(
    expect.objectContaining({
      code: 'usage/invalid',
      message: `--changed-since: ${directory} is in no git repository`,
    }),
  );
});

test('a commit whose inventory has errors is refused with the first of them', async () => {
  const { directory, git, write } = repository();
  write('wards/a.yaml', files['wards/a.yaml'].replace('ownership: budget', 'ownership: nobody'));
  git('commit', '--quiet', '--all', '-m', 'two');
  rmSync(join(directory, 'wards/a.yaml'));

  await expect(changedSince({ directory, wards: [] }, 'HEAD', { today, signal })).rejects.toThrow(
    /^the inventory at HEAD has errors: wards\/a\.yaml:\d+: .*nobody/,
  );
});

test('a stopped run ends at once', async () => {
  const { directory } = repository();
  const stopped = AbortSignal.abort();

  await expect(changedSince({ directory, wards: [] }, 'HEAD', { today, signal: stopped })).rejects.toThrow(
    expect.objectContaining({ code: 'run/cancelled' }),
  );
});
