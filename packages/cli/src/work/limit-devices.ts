import { dirname, join } from 'node:path';
import type { DesiredWard } from '@wardctl/fleet';
import { type ChangedDevices, changedSince, type Selection } from '@wardctl/inventory';
import type { Choice } from './load-wards.ts';
import { today } from './today.ts';
import type { Unfinished } from './unfinished-devices.ts';

/** A limit that may leave nothing, which is then no mistake of the user. */
interface DeviceLimit {
  readonly only: ReadonlySet<string>;
  readonly removed: ChangedDevices['removed'];
  /** What the user is told of it, a sentence each. */
  notesOn(selection: Selection): string[];
}

/**
 * The devices that `--changed-since` and `--failed-in` leave; undefined where neither is given.
 *
 * @throws FleetError `usage/invalid`, `inventory/invalid`, `run/cancelled`
 */
export async function limitDevices(
  choice: Choice,
  wards: readonly DesiredWard[],
  { signal }: { readonly signal: AbortSignal },
): Promise<DeviceLimit | undefined> {
  const { inventory: directory, 'changed-since': commit, 'failed-in': run } = choice;
  if (commit === undefined && run === undefined) return undefined;
  const unfinished = run === undefined ? undefined : await readUnfinished(run, choice, wards);
  const difference =
    commit === undefined
      ? undefined
      : await changedSince({ directory, wards }, commit, { today: today(), signal });
  return {
    only: intersection(difference?.changed, unfinished?.devices),
    // What is removed cannot have failed: a run report names it, and the inventory no longer does.
    removed: unfinished === undefined ? (difference?.removed ?? []) : [],
    notesOn: (selection) => [
      ...(commit === undefined ? [] : changeNotes(commit, selection)),
      ...(unfinished === undefined ? [] : runNotes(unfinished, selection, wards)),
    ],
  };
}

async function readUnfinished(
  run: string,
  { inventory, 'state-dir': state }: Choice,
  wards: readonly DesiredWard[],
): Promise<Unfinished> {
  // Reports belong to the code that writes them, which takes longer to load than all else here.
  const { unfinishedDevices } = await import('./unfinished-devices.ts');
  return unfinishedDevices(run, state ?? join(dirname(inventory), '.wardctl'), wards);
}

function intersection(
  a: ReadonlySet<string> | undefined,
  b: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  if (a === undefined || b === undefined) return a ?? b ?? new Set();
  return a.intersection(b);
}

function changeNotes(commit: string, { devices, removed }: Selection): string[] {
  if (devices.size === 0 && removed.length === 0) {
    return [`No device here resolves to anything else than at ${commit}.`];
  }
  return removed.length === 0 ? [] : [`Removed since ${commit}: ${removed.join(', ')}.`];
}

function runNotes(
  { run, devices }: Unfinished,
  selection: Selection,
  wards: readonly DesiredWard[],
): string[] {
  if (devices.size === 0) return [`Every device is done in the run ${run}.`];
  const known = new Set<string>(
    wards.flatMap(({ recorders, cameras }) => [...recorders, ...cameras].map(({ id }) => id)),
  );
  const gone = [...devices].filter((id) => !known.has(id));
  const none = selection.devices.size === 0 ? [`No device here failed or is pending in the run ${run}.`] : [];
  return gone.length === 0 ? none : [...none, `No longer in the inventory: ${gone.join(', ')}.`];
}
