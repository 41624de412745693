import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needsEngine } from '../needs-engine.ts';
import { parseOutput } from '../output-schema.ts';
import { startVirtualWard, type VirtualWard, ward } from '../virtual-ward.ts';

interface Planned {
  readonly plan: { readonly wards: readonly { readonly actions: readonly { readonly device: string }[] }[] };
}

interface Shown {
  readonly recorders: readonly { readonly id: string }[];
  readonly cameras: readonly { readonly id: string }[];
}

function planned(stdout: string): string[] {
  const { plan } = parseOutput<Planned>('plan', stdout);
  const devices = plan.wards.flatMap(({ actions }) => actions.map(({ device }) => device));
  return [...new Set(devices.map(short))];
}

function shown(stdout: string): string[] {
  const { recorders, cameras } = parseOutput<Shown>('show', stdout);
  return [...recorders, ...cameras].map(({ id }) => short(id));
}

const short = (id: string) => id.replace(`${ward}-`, '');

function commit(city: VirtualWard): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', ...args], {
      cwd: city.directory,
      stdio: 'ignore',
    });
  git('init', '--initial-branch', 'main');
  git('add', 'inventory');
  git('commit', '--message', 'one');
}

async function rewrite(city: VirtualWard, change: (text: string) => string): Promise<void> {
  const file = join(city.directory, 'inventory/wards/bat-trang.yaml');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('the same query means the same devices to show, probe and plan', async () => {
  await using city = await startVirtualWard();
  const query = 'vendor=dahua,placement=main-road|residential';
  const expected = ['mr-0003', 'rs-0003'];

  const show = await city.run('show', query, '--json');
  const probe = await city.run('probe', '--on', query, '--json');
  const plan = await city.run('plan', '--on', query, '--json');

  const { devices } = parseOutput<{ devices: readonly { readonly id: string }[] }>('probe', probe.stdout);
  expect(shown(show.stdout)).toEqual(expected);
  expect(devices.map(({ id }) => short(id))).toEqual(expected);
  expect(planned(plan.stdout)).toEqual(expected);
});

test('a list of devices narrows a run, from the environment too', async () => {
  await using city = await startVirtualWard();
  await writeFile(join(city.directory, 'list.txt'), `# loose cables\n${ward}-mr-0002\n${ward}-rs-0001\n`);

  const file = await city.run('plan', '--on', '@list.txt', '--json');
  const lines = await city.runWith({ WARDCTL_ON: `@list.txt,*-rs-*\n${ward}-in-0001\n` }, 'plan', '--json');

  expect(planned(file.stdout)).toEqual(['mr-0002', 'rs-0001']);
  expect(planned(lines.stdout)).toEqual(['in-0001', 'rs-0001']);
});

test('a key with a typing error ends the command with its place', async () => {
  await using city = await startVirtualWard();

  const { code, stdout, stderr } = await city.run('plan', '--on', 'kind=camera,placment=hotspot');

  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(
    /^error usage\/invalid: in --on at column 13: unknown key 'placment', did you mean 'placement'\?$/m,
  );
});

test('a pull request plans the devices that it changes, wherever the change is written', async () => {
  await using city = await startVirtualWard();
  commit(city);
  await city.set(
    'fleet.yaml',
    ['placements', 'residential', 'settings', 'encoder', 'main', 'bitrateKbps'],
    2_000,
  );

  const { code, stdout, stderr } = await city.run('plan', '--changed-since', 'main', '--json');

  expect([code, stderr]).toEqual([0, '']);
  expect(planned(stdout)).toEqual(['rs-0001', 'rs-0002', 'rs-0003']);
});

test('a commit that changes no device is not an error', async () => {
  await using city = await startVirtualWard();
  commit(city);

  const { code, stdout, stderr } = await city.run('plan', '--changed-since', 'HEAD');

  expect(code).toBe(0);
  expect(stdout).toMatch(/Nothing to do/);
  expect(stderr).toBe('No device here resolves to anything else than at HEAD.\n');
});

test('a run takes up what the run before left undone, and what was removed since a commit', async (context) => {
  needsEngine(context);
  await using city = await startVirtualWard();
  commit(city);
  await city.camera('mr-0002').unplug();
  await city.run('apply', '--yes');

  const left = await city.run('show', '--failed-in', 'last', '--json');
  await city.camera('mr-0002').plugIn();
  const again = await city.run('apply', '--yes', '--failed-in', 'last');
  const done = await city.run('plan', '--failed-in', 'last');
  await rewrite(city, (text) => text.replace(/ {2}- id: \S+-rs-0003\n(?: {4}.*\n)+/, ''));
  const removed = await city.run('plan', '--changed-since', 'main', '--json');

  expect(shown(left.stdout)).toEqual(['mr-0002']);
  expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/1 done/)]);
  expect(done.stderr).toMatch(/^Every device is done in the run \d{4}-\S+\.$/m);
  expect(removed.stderr).toBe(`Removed since main: ${ward}-rs-0003.\n`);
  expect(planned(removed.stdout)).toEqual(['rec-01', 'rs-0003']);
});
