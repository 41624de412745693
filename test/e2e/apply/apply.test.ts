import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { needsEngine } from '../needs-engine.ts';
import { parseOutput } from '../output-schema.ts';
import { startWardctl } from '../run-wardctl.ts';
import { environment, planted, startVirtualWard, ward } from '../virtual-ward.ts';

interface Applied {
  readonly summary: { readonly done: number; readonly failed: number; readonly pending: number };
  readonly report?: {
    readonly wards: readonly {
      readonly results: readonly { readonly name: string; readonly status: string; readonly code?: string }[];
    }[];
  };
}

/** Names of results that are not done, with their codes. */
function troubles({ report }: Applied): Record<string, string | undefined> {
  const results = report?.wards.flatMap((one) => one.results) ?? [];
  return Object.fromEntries(
    results
      .filter(({ status }) => status !== 'done')
      .map(({ name, code }) => [name.slice(ward.length + 1), code]),
  );
}

const file = 'wards/bat-trang.yaml';
const bitrateOf = (id: string) => ['cameras', `${ward}-${id}`, 'settings', 'encoder', 'main', 'bitrateKbps'];

beforeEach(needsEngine);

test('provisions a ward, has nothing left to do, and then does exactly one change', async () => {
  await using city = await startVirtualWard();

  const first = await city.run('apply', '--yes', '--json');
  const again = await city.run('plan', '--detailed-exitcode');
  const container = city.recorder.containers.find(({ status }) => status === 'running')?.id;
  await city.set(file, bitrateOf('mr-0001'), 5_000);
  const plan = await city.run('plan', '--out', 'plan.json');
  const second = await city.run('apply', 'plan.json', '--yes');

  expect(first.stderr).toMatch(/11 done/);
  expect([first.code, parseOutput<Applied>('apply', first.stdout).summary]).toEqual([
    0,
    { done: 11, failed: 0, pending: 0 },
  ]);
  expect([again.code, again.stdout]).toEqual([0, '11 unchanged\nNothing to do.\n']);
  expect(plan.stdout).toMatch(/encoder\.main\.bitrateKbps +4000 -> 5000/);
  expect(plan.stdout).toMatch(/1 to update, 10 unchanged/);
  expect([second.code, second.stdout]).toEqual([
    0,
    expect.stringMatching(/mr-0001 +camera +encoder\.main\.bitrateKbps 4000 -> 5000/),
  ]);
  expect(city.camera('mr-0001').state.settings.encoders.main.bitrateKbps).toBe(5_000);
  expect(container).toBeDefined();
  expect(city.recorder.containers.find(({ status }) => status === 'running')?.id).toBe(container);
});

test('reports a camera that accepts and ignores, and a camera that is off, and heals both later', async () => {
  await using city = await startVirtualWard();
  city.camera('mr-0001').faults.ignores = ['SetVideoEncoderConfiguration'];
  await city.camera('mr-0002').unplug();

  const first = await city.run('apply', '--yes', '--json');
  delete city.camera('mr-0001').faults.ignores;
  const second = await city.run('apply', '--yes', '--json');
  await city.camera('mr-0002').plugIn();
  const third = await city.run('apply', '--yes', '--json');
  const plan = await city.run('plan');

  expect([first.code, troubles(parseOutput('apply', first.stdout))]).toEqual([
    1,
    { 'mr-0001': 'device/not-applied', 'mr-0002': 'device/unreachable' },
  ]);
  expect([second.code, troubles(parseOutput('apply', second.stdout))]).toEqual([
    5,
    { 'mr-0002': 'device/unreachable' },
  ]);
  expect([third.code, troubles(parseOutput('apply', third.stdout))]).toEqual([0, {}]);
  expect(plan.stdout).toMatch(/Nothing to do\./);
});

test('never writes to a camera that is another one, nor signs in twice with a wrong password', async () => {
  await using city = await startVirtualWard();
  city.camera('mr-0001').faults.identity = { serial: 'SOMEBODY-ELSE' };
  await city.refuseCredential('mr-0002');

  const { code, stdout } = await city.run('apply', '--yes', '--json', '--on', '*-mr-*');

  expect([code, troubles(parseOutput('apply', stdout))]).toEqual([
    1,
    { 'mr-0001': 'device/identity-mismatch', 'mr-0002': 'device/unauthorized' },
  ]);
  expect(city.camera('mr-0001').state.writes).toEqual([]);
  expect(city.camera('mr-0002').state.failedSignIns).toBe(1);
});

test('refuses a recorder with another host key before it says who it is', async () => {
  await using city = await startVirtualWard();
  city.recorder.faults.otherHostKey = true;

  const { code, stdout } = await city.run('apply', '--yes', '--json', '--on', '*-rec-01');

  const found = troubles(parseOutput('apply', stdout));
  expect(code).toBe(1);
  expect(found['rec-01-host']).toBe('ssh/host-key-mismatch');
  expect(city.recorder.counters).toMatchObject({ authentications: 0, failedAuthentications: 0, execs: 0 });
});

test('refuses to delete footage, unless that is allowed', async () => {
  await using city = await startVirtualWard();
  await city.set('fleet.yaml', ['retention', 'indoor-7', 'days'], 10);
  const kept = await city.run('apply', '--yes', '--on', '*-rec-01');
  await city.set('fleet.yaml', ['retention', 'indoor-7', 'days'], 8);

  const refused = await city.run('apply', '--yes', '--on', '*-rec-01');
  const allowed = await city.run('apply', '--yes', '--on', '*-rec-01', '--allow-footage-loss');

  expect(kept.code).toBe(0);
  expect(refused.code).toBe(3);
  expect(refused.stdout).toMatch(/! vn01-00577-in-0001: footage older than 8 days will be deleted/);
  expect(refused.stderr).toMatch(/error plan\/refused: .*1 camera/);
  expect(allowed.code).toBe(0);
});

test('asks nobody where there is no terminal', async () => {
  await using city = await startVirtualWard();

  const { code, stderr } = await city.run('apply', '--on', '*-mr-0001');

  expect(code).toBe(64);
  expect(stderr).toMatch(/no terminal to ask .*\n +Run it with --yes/);
  expect(city.camera('mr-0001').state.writes).toEqual([]);
});

test('refuses a plan whose ground has moved', async () => {
  await using city = await startVirtualWard();
  await city.run('plan', '--out', 'plan.json');
  await city.set(file, bitrateOf('mr-0001'), 5_000);

  const { code, stderr } = await city.run('apply', 'plan.json', '--yes');

  expect(code).toBe(3);
  expect(stderr).toMatch(/error plan\/moved: .*inventory of vn01-00577 has changed/);
});

test('finishes what is in flight after Ctrl-C, and takes up the rest at the next apply', async () => {
  await using city = await startVirtualWard();
  for (const { id } of city.desired.cameras) city.camera(id.slice(ward.length + 1)).faults.slowMs = 150;
  const args = ['apply', '--yes', '--on', '*-mr-*', '--on', '*-rs-*', '--events', 'events.jsonl'];
  const child = startWardctl(args, { cwd: city.directory, env: environment });
  const ended = once(child, 'exit');
  child.stdout.resume();
  child.stderr.resume();

  await vi.waitFor(
    async () =>
      expect(await readFile(join(city.directory, 'events.jsonl'), 'utf8')).toContain('action-started'),
    { timeout: 20_000, interval: 20 },
  );
  child.kill('SIGINT');
  const [code] = await ended;
  for (const { id } of city.desired.cameras) delete city.camera(id.slice(ward.length + 1)).faults.slowMs;
  const next = await city.run('apply', '--yes', '--on', '*-mr-*', '--on', '*-rs-*');
  const plan = await city.run('plan', '--on', '*-mr-*', '--on', '*-rs-*');

  expect(code).toBe(130);
  expect(next.code).toBe(0);
  expect(plan.stdout).toMatch(/Nothing to do\./);
});

test('takes a ward out of management and leaves its footage and settings', async () => {
  await using city = await startVirtualWard();
  await city.run('apply', '--yes');
  const settings = city.camera('mr-0001').snapshot();

  const { code, stdout } = await city.run('destroy', '--yes');

  expect(code).toBe(0);
  expect(stdout).toMatch(/11 to remove/);
  expect(city.recorder.containers).toEqual([]);
  expect(city.camera('mr-0001').snapshot()).toEqual(settings);
  expect((await city.run('plan')).stdout).toMatch(/11 to create/);
});

test('leaves no password in any output, log, state, report or plan', async () => {
  await using city = await startVirtualWard();
  await city.refuseCredential('mr-0002');

  const plan = await city.run('plan', '--out', 'plan.json');
  const apply = await city.run('apply', 'plan.json', '--yes', '--events', 'events.jsonl');
  const again = await city.run('apply', '--yes', '--json');

  const outputs = [plan, apply, again].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  const left = await city.leftTexts();
  expect([...left.keys()].filter((name) => name.endsWith('.json.zst'))).not.toEqual([]);
  expect([...left].filter(([, text]) => text.includes(planted)).map(([name]) => name)).toEqual([]);
  expect(outputs.filter((text) => text.includes(planted))).toEqual([]);
  expect(left.has(join(city.directory, 'events.jsonl'))).toBe(true);
});
