import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

type Sqlite = typeof import('node:sqlite');

/** `ward`, by which SQLite files say whose they are. */
const applicationId = 0x77617264;
/** Raised when the table changes; files of other versions are made anew. */
const version = 1;
/** How long somebody else may write. */
const busyMs = 2_000;
const openTries = 20;
const openPauseMs = 50;

/** Result codes of SQLite. */
const busy: ReadonlySet<unknown> = new Set([5, 6]);
const damaged: ReadonlySet<unknown> = new Set([11, 26]);

class ForeignFile extends Error {}

/** What SQLite says of an error, its extended codes reduced; absent when it is none of SQLite. */
function resultCode(error: unknown): number | undefined {
  const code = (error as { readonly errcode?: number }).errcode;
  return code === undefined ? undefined : code & 0xff;
}

export function isDamage(error: unknown): boolean {
  return error instanceof ForeignFile || damaged.has(resultCode(error));
}

/** @returns The table, and whether a file that was not one of ours had to give way. */
export async function openCacheFile(
  { DatabaseSync }: Sqlite,
  file: string,
): Promise<{ readonly database: DatabaseSync; readonly wasDamaged: boolean }> {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return { database: await patiently(() => open(DatabaseSync, file)), wasDamaged: false };
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeCacheFile(file);
    return { database: await patiently(() => open(DatabaseSync, file)), wasDamaged: true };
  }
}

export function removeCacheFile(file: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
}

/** Where two begin at once, SQLite refuses one of them at once when the file changes its kind of journal. */
async function patiently<Value>(work: () => Value): Promise<Value> {
  for (let left = openTries; ; left -= 1) {
    try {
      return work();
    } catch (error) {
      if (left <= 1 || !busy.has(resultCode(error))) throw error;
      await delay(openPauseMs);
    }
  }
}

function open(Database: Sqlite['DatabaseSync'], file: string): DatabaseSync {
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  try {
    database.exec(`PRAGMA busy_timeout = ${busyMs}`);
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: DatabaseSync): void {
  if (number(database, 'application_id') === applicationId && number(database, 'user_version') === version)
    return;
  const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as {
    tables: number;
  };
  if (tables > 0) throw new ForeignFile();
  // What is lost with the power of this machine is asked again.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN IMMEDIATE');
  database.exec(`CREATE TABLE IF NOT EXISTS looks (
    id TEXT NOT NULL, depth TEXT NOT NULL, endpoint TEXT NOT NULL, digest TEXT NOT NULL, at INTEGER NOT NULL,
    result TEXT NOT NULL, PRIMARY KEY (id, depth)) STRICT, WITHOUT ROWID`);
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}; COMMIT`);
}

function number(database: DatabaseSync, pragma: 'application_id' | 'user_version'): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}
