import type { DatabaseSync } from 'node:sqlite';
import { isDamage, openCacheFile, removeCacheFile } from './probe-cache-file.ts';
import { type ProbeDepth, type Probed, probeDepths } from './probe-result.ts';

/** Of what a look was made. A look of another entry of the inventory, or at another place, says nothing of this one. */
export interface LookKey {
  readonly id: string;
  /** Digest of what the inventory says of the device. */
  readonly digest: string;
  readonly endpoint: string;
}

interface CacheOptions {
  /** JSON without secrets. */
  readonly json: (value: object) => string;
  /** Tells people why nothing is remembered. */
  readonly note: (text: string) => void;
}

const longestDays = 30;
const dayMs = 86_400_000;
/** Looks that are written together. */
const batch = 100;

/**
 * What was last seen of devices that were in order, kept between runs. It never ends a run: where the file cannot be used, a
 * note says so once and nothing is remembered.
 */
export class ProbeCache implements Disposable {
  readonly #file: string;
  readonly #options: CacheOptions;
  #database: DatabaseSync | undefined;
  #writes: (() => void)[] = [];

  private constructor(file: string, options: CacheOptions) {
    this.#file = file;
    this.#options = options;
  }

  static async open(file: string, options: CacheOptions): Promise<ProbeCache> {
    const cache = new ProbeCache(file, options);
    await cache.#open();
    return cache;
  }

  /** The newest look that is deep enough and not older than `maxAgeMs`. */
  find(
    { id, digest, endpoint }: LookKey,
    wanted: { depth: ProbeDepth; maxAgeMs: number },
  ): Probed | undefined {
    const now = Date.now();
    const rows = this.#guarded((database) =>
      database
        .prepare(
          'SELECT depth, at, result FROM looks WHERE id = ? AND digest = ? AND endpoint = ? AND at BETWEEN ? AND ? ORDER BY at DESC',
        )
        .all(id, digest, endpoint, now - wanted.maxAgeMs, now),
    );
    const row = rows?.find(({ depth }) => suffices(String(depth), wanted.depth));
    const look = row && parsed(String(row['result']));
    return look && { ...look, cached: { ageSeconds: Math.round((now - Number(row['at'])) / 1_000) } };
  }

  /** Remembers a device in order; one that is not is forgotten, so that no older and better look stands for it. */
  put({ id, digest, endpoint }: LookKey, device: Probed): void {
    const { depth, lookedAt, state } = device;
    if (state !== 'ok') {
      this.forget(id);
      return;
    }
    this.#later((database) =>
      database
        .prepare(
          'INSERT OR REPLACE INTO looks (id, depth, endpoint, digest, at, result) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(id, depth, endpoint, digest, Date.parse(lookedAt), this.#options.json(device)),
    );
  }

  /** What was seen of the device says nothing of it any more. */
  forget(id: string): void {
    this.#later((database) => database.prepare('DELETE FROM looks WHERE id = ?').run(id));
  }

  [Symbol.dispose](): void {
    this.#flush();
    this.#database?.close();
    this.#database = undefined;
  }

  async #open(): Promise<void> {
    const sqlite = await import('node:sqlite').catch(() => undefined);
    if (sqlite === undefined)
      return this.#options.note('This Node.js has no SQLite: the probe is not remembered.');
    try {
      const { database, wasDamaged } = await openCacheFile(sqlite, this.#file);
      this.#database = database;
      if (wasDamaged) this.#options.note(`${this.#file} was no file of remembered probes and is made anew.`);
    } catch (error) {
      return this.#giveUp(error);
    }
    this.#guarded((database) =>
      database.prepare('DELETE FROM looks WHERE at < ?').run(Date.now() - longestDays * dayMs),
    );
  }

  #later(write: (database: DatabaseSync) => unknown): void {
    this.#writes.push(() => void this.#guarded(write));
    if (this.#writes.length >= batch) this.#flush();
  }

  #flush(): void {
    const writes = this.#writes;
    this.#writes = [];
    if (writes.length === 0) return;
    this.#guarded((database) => database.exec('BEGIN IMMEDIATE'));
    for (const write of writes) write();
    this.#guarded((database) => database.exec('COMMIT'));
  }

  #guarded<Value>(work: (database: DatabaseSync) => Value): Value | undefined {
    if (this.#database === undefined) return undefined;
    try {
      return work(this.#database);
    } catch (error) {
      this.#giveUp(error);
      return undefined;
    }
  }

  #giveUp(error: unknown): void {
    const isDamaged = isDamage(error);
    try {
      this.#database?.close();
      if (isDamaged) removeCacheFile(this.#file);
    } catch {
      // The reason is told below; this is only its consequence.
    }
    this.#database = undefined;
    const next = isDamaged ? ' It is made anew at the next probe.' : '';
    this.#options.note(`${this.#file}: the probe is not remembered (${(error as Error).message}).${next}`);
  }
}

function suffices(depth: string, wanted: ProbeDepth): boolean {
  return probeDepths.indexOf(depth as ProbeDepth) >= probeDepths.indexOf(wanted);
}

function parsed(text: string): Probed | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'id' in value ? (value as Probed) : undefined;
  } catch {
    return undefined;
  }
}
