import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What was seen of one binary when it was checked. */
export interface EngineRecord {
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
  readonly version: string;
}

type Records = Readonly<Record<string, EngineRecord>>;

/** Binaries that were checked once, by path, so that a start need not run each to learn its version. */
export class EngineRecords {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async get(path: string): Promise<EngineRecord | undefined> {
    return (await this.#read())[path];
  }

  /** Remembers a binary; on a cache that cannot be written it stays unknown and is checked again next time. */
  async put(path: string, record: EngineRecord): Promise<void> {
    const engines = { ...(await this.#read()), [path]: record };
    const draft = `${this.#file}.${randomUUID()}`;
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFile(draft, `${JSON.stringify({ format: 1, engines }, null, 2)}\n`);
      await rename(draft, this.#file);
    } catch {
      await rm(draft, { force: true }).catch(() => {});
    }
  }

  async #read(): Promise<Records> {
    try {
      const { format, engines } = JSON.parse(await readFile(this.#file, 'utf8'));
      return format === 1 ? engines : {};
    } catch {
      // No file yet, or one that was torn: the binaries are checked as if new.
      return {};
    }
  }
}
