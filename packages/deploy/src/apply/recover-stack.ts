import { FleetError } from '@wardctl/fleet';
import { type EngineLock, removeDeadLocks } from '../locks/dead-locks.ts';
import { prepareStack } from '../state/prepare-stack.ts';
import { readRecordedStack } from '../state/recorded-stack.ts';
import { restoreBrokenState } from '../state/settle-state.ts';
import type { StateLayout } from '../state/state-layout.ts';

/**
 * Makes a stack ready for the next operation, whatever a dead run left: its lock, a torn state file, open creations.
 * Returns what was found, in words.
 *
 * Open creations need nothing before the run: every create adopts what is there already.
 *
 * @throws FleetError `state/locked` when a run is alive, `state/corrupt`
 */
export async function recoverStack(layout: StateLayout, stack: string): Promise<string[]> {
  const [live] = await removeDeadLocks(layout, stack);
  if (live !== undefined) throw locked(stack, live);
  await prepareStack(layout, stack);
  const restored = await restoreBrokenState(layout, stack);
  const { pendingCreates } = await readRecordedStack(layout, stack);
  return [
    ...(restored ? ['the state file could not be read: its backup was taken'] : []),
    ...(pendingCreates.length > 0 ? [`${pendingCreates.length} creations of a dead run are adopted`] : []),
  ];
}

function locked(stack: string, { pid, username, hostname, timestamp }: EngineLock): FleetError {
  return new FleetError(
    'state/locked',
    `${stack} is locked by process ${pid} of ${username} on ${hostname} since ${timestamp}`,
    { hint: 'Wait for that run. If its host is gone for good, remove the lock file in the state folder.' },
  );
}
