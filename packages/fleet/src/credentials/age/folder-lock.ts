import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FleetError } from '../../fleet-error.ts';

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly at: string;
}

const waitMs = 10_000;
const pauseMs = 20;

/**
 * Keeps other processes from changing a folder until it is disposed of.
 *
 * A lock whose process is dead is taken over; one of another host is respected.
 *
 * @throws FleetError `secret/locked` after 10 seconds
 */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const file = join(folder, '.lock');
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(thisProcess()));
  try {
    await waitFor(file, draft);
  } finally {
    await rm(draft, { force: true });
  }
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) };
}

function thisProcess(): Holder {
  return { token: randomUUID(), pid: process.pid, host: hostname(), at: new Date().toISOString() };
}

async function waitFor(file: string, draft: string): Promise<void> {
  const until = performance.now() + waitMs;
  while (!(await take(file, draft))) {
    const holder = await readHolder(file);
    if (holder !== undefined && isDead(holder)) await takeAway(file, holder);
    else if (performance.now() > until) throw locked(file, holder);
    else await setTimeout(pauseMs * (0.5 + Math.random()));
  }
}

/** Linking makes the lock appear with its text, never empty. */
async function take(file: string, draft: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isDead({ pid, host, at }: Holder): boolean {
  if (host !== hostname()) return false;
  if (Date.parse(at) < Date.now() - uptime() * 1000) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Only who owns the marker of a dead lock may take the lock away: else two who saw it dead would both go in. */
async function takeAway(file: string, { token }: Holder): Promise<void> {
  const marker = `${file}.dead-${token}`;
  try {
    await link(file, marker);
  } catch {
    return void (await setTimeout(pauseMs));
  }
  const marked = await readHolder(marker);
  if (marked?.token === token) await rm(file, { force: true });
  await rm(marker, { force: true });
}

function locked(file: string, holder: Holder | undefined): FleetError {
  const who = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host} since ${holder.at})`;
  return new FleetError(
    'secret/locked',
    `another command holds ${file} for more than ${waitMs / 1000} s${who}`,
    {
      hint: 'Wait for it. Remove the file if you know that the command has ended.',
    },
  );
}
