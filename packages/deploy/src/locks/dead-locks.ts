import { readdir, readFile, rm } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { lockFolder, type StateLayout } from '../state/state-layout.ts';

/** A lock of the engine's file backend. It has no lease: a killed run leaves it for ever. */
export interface EngineLock {
  readonly pid: number;
  readonly username: string;
  readonly hostname: string;
  readonly timestamp: string;
}

interface Machine {
  readonly hostname: string;
  /** Milliseconds since the epoch. */
  readonly bootedAt: number;
  /** Command line of a running process, or undefined. */
  commandLine(pid: number): Promise<string | undefined>;
}

/**
 * Removes the locks of runs that are certainly dead and returns those that are not.
 *
 * Dead is: taken on this host, and before its last start or by a process that is gone or is no engine any more. A
 * lock of another host is always respected.
 */
export async function removeDeadLocks(
  layout: StateLayout,
  stack: string,
  machine: Machine = thisMachine,
): Promise<EngineLock[]> {
  const folder = lockFolder(layout, stack);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const live: EngineLock[] = [];
  for (const name of names) {
    const lock = await readLock(join(folder, name));
    if (lock !== undefined && (await isHeld(lock, machine))) live.push(lock);
    else await removeLock(join(folder, name));
  }
  return live;
}

async function readLock(file: string): Promise<EngineLock | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as EngineLock;
  } catch {
    // Gone meanwhile, or torn by a crash while it was written: nobody can hold it.
    return undefined;
  }
}

async function isHeld(lock: EngineLock, machine: Machine): Promise<boolean> {
  if (lock.hostname !== machine.hostname) return true;
  if (Date.parse(lock.timestamp) < machine.bootedAt) return false;
  return (await machine.commandLine(lock.pid))?.includes('pulumi') ?? false;
}

async function removeLock(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(`${file}.attrs`, { force: true });
}

const thisMachine: Machine = {
  hostname: hostname(),
  bootedAt: Date.now() - uptime() * 1000,
  commandLine: (pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined),
};
