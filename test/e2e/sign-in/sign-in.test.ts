import { join } from 'node:path';
import { Config } from '@oclif/core';
import type { FaultName, VirtualCameraState } from '@wardctl/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needsEngine } from '../needs-engine.ts';
import { startVirtualWard, type VirtualWard } from '../virtual-ward.ts';
import { type CommandRun, commandRuns, home } from './command-runs.ts';

/** The two with another password are of a vendor that locks addresses, and of one that counts down. */
const faults: Readonly<Record<string, FaultName>> = {
  'mr-0001': 'wrong-password',
  'mr-0002': 'locked',
  'mr-0003': 'wrong-password',
  'rs-0001': 'role-too-low',
  'rs-0002': 'needs-activation',
};
const healthy = ['rs-0003', 'in-0001'];
const ids = [...Object.keys(faults), ...healthy];

const manifest = await Config.load(join(import.meta.dirname, '../../../packages/cli'));
let city: VirtualWard;

beforeAll(async () => {
  city = await startVirtualWard({
    credentials: 'age',
    faults,
    atHome: home,
  });
});

afterAll(() => city[Symbol.asyncDispose]());

type Counts = Pick<
  VirtualCameraState,
  'connections' | 'signIns' | 'failedSignIns' | 'replays' | 'doubleSignIns'
>;

function countsOf(id: string): Counts {
  const { connections, signIns, failedSignIns, replays, doubleSignIns } = city.camera(id).state;
  return { connections, signIns, failedSignIns, replays, doubleSignIns };
}

/** What one run did to each camera. */
async function tally(run: CommandRun, command: string) {
  const before = new Map(ids.map((id) => [id, countsOf(id)]));
  const result = await city.run(...command.split(' '), ...run.args);
  const done = ids.map((id) => {
    const [was, is] = [before.get(id), countsOf(id)];
    const names = Object.keys(is) as (keyof Counts)[];
    const counts = Object.fromEntries(names.map((name) => [name, is[name] - (was?.[name] ?? 0)]));
    return [id, counts as unknown as Counts] as const;
  });
  return { ...result, done: new Map(done) };
}

/** What a camera may count of one run; where it never finds the credential right, a single try of it. */
function isAllowed(id: string, counts: Counts, { mayDo }: CommandRun): boolean {
  if (mayDo === 'nothing') return counts.connections === 0;
  const fault = faults[id];
  const isUnproven = fault === 'wrong-password' || fault === 'locked';
  const maxSignIns = fault === 'needs-activation' || mayDo === 'looks' ? 0 : isUnproven ? 1 : Infinity;
  const maxFailed = fault === 'wrong-password' ? 1 : 0;
  const { signIns, failedSignIns, replays, doubleSignIns } = counts;
  return signIns <= maxSignIns && failedSignIns <= maxFailed && replays === 0 && doubleSignIns === 0;
}

/** A flag that the command does not have yet would end the run before it begins. */
function canRun(command: string, { args }: CommandRun): boolean {
  const { flags = {} } = manifest.findCommand(command.replaceAll(' ', ':')) ?? {};
  return !args.includes('--depth') || 'depth' in flags;
}

test('every command is run here', () => {
  const known = Object.keys(commandRuns);

  expect(manifest.commandIDs.map((id) => id.replaceAll(':', ' ')).sort()).toEqual(known.sort());
});

test.for(Object.entries<readonly CommandRun[]>(commandRuns))(
  '%s tries each credential once at most, and none where it needs none',
  async ([command, runs], context) => {
    if (runs.some((run) => run.needsEngine)) needsEngine(context);
    for (const run of runs.filter((one) => canRun(command, one))) {
      const { code, stderr, done } = await tally(run, command);

      const asked = [...done.values()];
      expect([...done].filter(([id, counts]) => !isAllowed(id, counts, run))).toEqual([]);
      expect([code, stderr], run.args.join(' ')).not.toEqual([64, expect.anything()]);
      expect(asked.some(({ connections }) => connections > 0)).toBe(run.mayDo !== 'nothing');
      expect(asked.some(({ signIns }) => signIns > 0)).toBe(run.mayDo === 'signs in');
    }
  },
);
