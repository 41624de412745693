import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells two processes with the same id apart; absent where the system does not say. */
  readonly startedAt?: string | undefined;
  readonly token: string;
}

interface InstallLockOptions {
  readonly signal: AbortSignal;
  /** Called once when another process holds the lock. */
  readonly onWait: (holderPid: number) => void;
}

const pollMs = 200;

/** Does `work` while no other process does its own under the same lock file; the lock of a dead process is taken. */
export async function withInstallLock<Value>(
  file: string,
  work: () => Promise<Value>,
  options: InstallLockOptions,
): Promise<Value> {
  await mkdir(dirname(file), { recursive: true });
  await takeLock(file, options);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string, { signal, onWait }: InstallLockOptions): Promise<void> {
  let isWaiting = false;
  while (!(await tryToTake(file))) {
    const holder = await readHolder(file);
    if (holder === undefined) continue;
    if (await isAlive(holder)) {
      if (!isWaiting) onWait(holder.pid);
      isWaiting = true;
      await sleep(pollMs, undefined, { signal });
    } else {
      await removeRemains(file, holder, { signal, onWait });
    }
  }
}

/** Makes the file in one step and with its content, as only a link does. */
async function tryToTake(file: string): Promise<boolean> {
  const token = randomUUID();
  const own: Holder = { pid: process.pid, host: hostname(), startedAt: await startOf(process.pid), token };
  const draft = `${file}.${token}`;
  await writeFile(draft, JSON.stringify(own));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes the lock of a dead holder, under a lock of its own.
 *
 * Without that, of two processes that find the same dead holder the slower one would remove the lock that the faster
 * one has taken since.
 */
async function removeRemains(file: string, dead: Holder, options: InstallLockOptions): Promise<void> {
  const remove = async () => {
    if ((await readHolder(file))?.token === dead.token) await rm(file, { force: true });
  };
  await withInstallLock(`${file}.${dead.token}.dead`, remove, options);
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A lock appears with its content, so this one lost it in a power failure.
    return { pid: 0, host: hostname(), token: 'unreadable' };
  }
}

async function isAlive({ pid, host, startedAt }: Holder): Promise<boolean> {
  // Of a process on another host that shares the folder nothing can be known.
  if (host !== hostname()) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startedAt === (await startOf(pid));
}

/** Start of a process in clock ticks since boot, field 22 of proc_pid_stat(5); its name may hold spaces. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
