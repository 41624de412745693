import { copyFile, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from './checkpoint.ts';
import { projectName, type StateLayout, stateFile } from './state-layout.ts';

/** History entries, checkpoints and backups that are kept per stack; the engine itself never removes any. */
const keptEntries = 20;

/**
 * Puts the last good copy in the place of a state file that cannot be read. Returns whether it did.
 *
 * @throws FleetError `state/corrupt` when the backup cannot be read either
 */
export async function restoreBrokenState(layout: StateLayout, stack: string): Promise<boolean> {
  const file = stateFile(layout, stack);
  if (await isReadable(file)) return false;
  if (!(await isReadable(`${file}.bak`))) {
    throw new FleetError('state/corrupt', `${stack}: neither the state file nor its backup can be read`, {
      hint: `Restore ${file} from your backup, or from .pulumi/history of the state folder.`,
    });
  }
  await copyFile(`${file}.bak`, file);
  await syncPath(file);
  return true;
}

async function isReadable(file: string): Promise<boolean> {
  try {
    decodeCheckpoint(await readFile(file), file);
    return true;
  } catch (error) {
    if (error instanceof FleetError && error.code === 'state/corrupt') return false;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return !file.endsWith('.bak');
    throw error;
  }
}

/**
 * Takes out creations that a killed run left open. The run after it has adopted the devices, but the engine carries
 * the entries on, and warns about them, for ever.
 */
export async function clearPendingCreates(layout: StateLayout, stack: string): Promise<void> {
  const file = stateFile(layout, stack);
  const state = decodeCheckpoint(await readFile(file), file);
  const { latest } = state.checkpoint;
  const pending = latest?.pending_operations ?? [];
  if (latest === undefined || !pending.some(({ type }) => type === 'creating')) return;
  const pendingOperations = pending.filter(({ type }) => type !== 'creating');
  const cleared: Checkpoint = {
    ...state,
    checkpoint: { ...state.checkpoint, latest: { ...latest, pending_operations: pendingOperations } },
  };
  await writeDurably(file, encodeCheckpoint(cleared));
}

/** Brings a stack's state to the disk and keeps its folders small. The file backend does neither. */
export async function settleState(layout: StateLayout, stack: string): Promise<void> {
  const file = stateFile(layout, stack);
  await syncPath(file);
  await syncPath(dirname(file));
  await prune(join(layout.store, '.pulumi', 'history', projectName, stack));
  await prune(join(layout.store, '.pulumi', 'backups', projectName, stack));
}

async function writeDurably(file: string, content: Buffer): Promise<void> {
  const temporary = `${file}.wardctl-${process.pid}`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncPath(dirname(file));
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Names carry a time in nanoseconds, so their order is their age; an `.attrs` file goes with its entry.
async function prune(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const times = [...new Set(names.flatMap((name) => /\d{16,}/.exec(name)?.[0] ?? []))].sort();
  const old = new Set(times.slice(0, -keptEntries));
  const goes = names.filter((name) => old.has(/\d{16,}/.exec(name)?.[0] ?? ''));
  await Promise.all(goes.map((name) => rm(join(folder, name), { force: true })));
}
