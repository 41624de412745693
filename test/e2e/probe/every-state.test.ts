import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setValue } from '@wardctl/inventory';
import { type FaultName, faultNames } from '@wardctl/simulator';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { type FaultyFleet, startFaultyFleet } from './faulty-fleet.ts';

interface Probed {
  readonly summary: Readonly<Record<string, number>>;
  readonly devices: readonly {
    readonly id: string;
    readonly state: string;
    readonly latencyMs: number | null;
    readonly error?: { readonly code: string; readonly message: string };
    readonly why?: object;
    readonly identity?: object;
    readonly camera?: { readonly serial?: string; readonly account?: object; readonly firmware?: object };
  }[];
}

/** What a probe says of a camera with each fault; `ok` is left out. */
const states: Partial<Record<FaultName, string>> = {
  offline: 'pending',
  mute: 'pending',
  drip: 'pending',
  reset: 'pending',
  html: 'failed',
  oversized: 'failed',
  locked: 'locked-out',
  'wrong-password': 'unauthorized',
  'needs-activation': 'needs-activation',
  'onvif-off': 'onvif-off',
  'role-too-low': 'role-too-low',
  'other-device': 'rogue',
};

test('tells every fault apart', async () => {
  await using fleet = await startFaultyFleet([undefined, ...faultNames]);

  const { code, stdout } = await fleet.run('probe', '--depth', 'identity', '--json');

  const { devices, summary } = parseOutput<Probed>('probe', stdout);
  const found = devices.map(({ state }, index) => [faultNames[index - 1] ?? 'none', state]);
  const expected = ['none', ...faultNames].map((name) => [name, states[name as FaultName] ?? 'ok']);
  const of = (name: FaultName) => devices[faultNames.indexOf(name) + 1];
  expect(code).toBe(1);
  expect(found).toEqual(expected);
  expect(Object.values(summary).reduce((sum, number) => sum + number, 0)).toBe(devices.length);
  expect(of('offline')).toMatchObject({ latencyMs: null, why: { silence: 'reset' } });
  expect(of('mute')).toMatchObject({ latencyMs: null, why: { silence: 'timed-out' } });
  expect(of('locked')).toMatchObject({
    why: { retryAfterSeconds: expect.any(Number) },
    latencyMs: expect.any(Number),
  });
  expect(of('onvif-off')).toMatchObject({ why: { openPort: 8080 } });
  expect(of('role-too-low')).toMatchObject({
    camera: { account: { needed: 'administrator', level: null }, serial: expect.any(String) },
  });
  expect(of('other-device')).toMatchObject({ identity: { verdict: 'rogue' } });
  expect(devices[0]).toMatchObject({
    identity: { verdict: 'match' },
    camera: { firmware: { version: '5.7.15', buildDate: '2023-03-13' } },
  });
});

test('asks without signing in when it shall only reach', async () => {
  await using fleet = await startFaultyFleet([
    'wrong-password',
    'role-too-low',
    'locked',
    'needs-activation',
  ]);

  const { stdout } = await fleet.run('probe', '--depth', 'reach', '--json');

  const { devices } = parseOutput<Probed>('probe', stdout);
  expect(devices.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'needs-activation']);
  expect(fleet.cameras.map(({ state }) => [state.failedSignIns, Object.keys(state.requests)])).toEqual([
    ...Array(3).fill([0, ['device.GetSystemDateAndTime']]),
    [0, []],
  ]);
});

test('says who has moved, who is missing, and which two are at the address of each other', async () => {
  await using fleet = await startFaultyFleet(Array(5).fill(undefined));
  const [swapped, other, moved, place] = fleet.cameras;
  pretend(fleet, 0, 1);
  pretend(fleet, 1, 0);
  await moved?.unplug();
  pretend(fleet, 3, 2);

  const { code, stdout } = await fleet.run(
    'probe',
    '--depth',
    'identity',
    '--json',
    '--events',
    'events.jsonl',
  );

  const { devices } = parseOutput<Probed>('probe', stdout);
  expect(code).toBe(1);
  expect(devices.map(({ state, identity }) => [state, identity])).toEqual([
    ['swapped', { verdict: 'swapped', at: other?.id, answeredBy: other?.id, by: 'serial-and-mac' }],
    ['swapped', { verdict: 'swapped', at: swapped?.id, answeredBy: swapped?.id, by: 'serial-and-mac' }],
    ['moved', { verdict: 'moved', at: place?.id, by: 'serial-and-mac' }],
    ['missing', { verdict: 'missing', answeredBy: moved?.id, by: 'serial-and-mac' }],
    ['ok', { verdict: 'match', by: 'serial-and-mac' }],
  ]);
  const events = await eventsOf(fleet);
  expect(events.map(({ event }) => event)).toEqual([
    ...Array(5).fill('device-probed'),
    ...Array(4).fill('device-judged'),
  ]);
  expect(events.findLast(({ id }) => id === moved?.id)).toMatchObject({ state: 'moved' });
});

test('tells of a device as soon as it is over with it', async () => {
  await using fleet = await startFaultyFleet([undefined, 'slow']);

  await fleet.run('probe', '--depth', 'reach', '--events', 'events.jsonl');

  const [first, second] = await eventsOf(fleet);
  expect([first?.id, second?.id]).toEqual(fleet.cameras.map(({ id }) => id));
  expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThan(1_000);
});

test('takes from the cache what is young, unchanged and in order, and asks the rest', async () => {
  await using fleet = await startFaultyFleet([undefined, undefined, 'locked']);
  const [, changed] = fleet.cameras;
  const asked = () => fleet.cameras.map(({ state }) => state.requests['device.GetSystemDateAndTime'] ?? 0);
  await fleet.run('probe', '--depth', 'identity');
  await rename(fleet, changed?.id ?? '');
  const before = asked();

  const again = await fleet.run('probe', '--depth', 'identity', '--max-age', '1h', '--json');
  const after = asked();
  const deeper = await fleet.run('probe', '--max-age', '1h', '--json');

  const { devices } = parseOutput<{ devices: { id: string; cached?: object }[]; cached: number }>(
    'probe',
    again.stdout,
  );
  expect(devices.map(({ cached }) => cached !== undefined)).toEqual([true, false, false]);
  expect(after.map((number, index) => number - (before[index] ?? 0))).toEqual([0, 1, 1]);
  expect(parseOutput<{ cached: number }>('probe', deeper.stdout).cached).toBe(0);
});

test('two probes at the same time, and then a damaged cache, disturb nobody', async () => {
  await using fleet = await startFaultyFleet(Array(4).fill(undefined));
  const cache = join(fleet.directory, 'rehearsal/.wardctl/probe.sqlite');

  const both = await Promise.all([
    fleet.run('probe', '--depth', 'identity'),
    fleet.run('probe', '--depth', 'identity'),
  ]);

  await writeFile(cache, 'not what it was'.repeat(100));
  const after = await fleet.run('probe', '--depth', 'identity', '--max-age', '1h');
  const last = await fleet.run('probe', '--depth', 'identity', '--max-age', '1h');

  expect([...both, after, last].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(both.map(({ stderr }) => stderr).join()).not.toMatch(/remembered/);
  expect(after.stderr).toMatch(/probe\.sqlite was no file of remembered probes and is made anew/);
  expect(last.stdout).toMatch(/4 not asked again, seen up to \d+ s ago/);
});

/** Changes what the inventory says of a camera. */
async function rename({ directory }: FaultyFleet, id: string): Promise<void> {
  const file = join(directory, 'rehearsal/inventory/wards/rehearsal.yaml');
  await writeFile(
    file,
    setValue(await readFile(file, 'utf8'), ['cameras', id, 'name', 'vi'], 'Another name'),
  );
}

/** Makes one camera answer as another. */
function pretend({ cameras, desired }: FaultyFleet, index: number, as: number): void {
  const camera = cameras[index];
  const identity = desired[as];
  if (camera === undefined || identity === undefined) throw new Error('no such camera');
  camera.faults.identity = { serial: identity.serial, mac: identity.mac };
}

async function eventsOf({ directory }: FaultyFleet) {
  const lines = (await readFile(join(directory, 'events.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { at: string; event: string; id: string; state: string });
}
