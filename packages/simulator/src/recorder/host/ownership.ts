import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What the disk of an ordinary user cannot hold: another owner, and mode bits that would lock us out. */
interface Ownership {
  readonly uid: number;
  readonly gid: number;
  /** All twelve permission bits; absent where those of the file on disk hold. */
  readonly mode?: number | undefined;
}

const asRoot: Ownership = { uid: 0, gid: 0 };

/**
 * Owners and modes of the files of one virtual host, kept in a side file: chown needs root on the real machine, and a
 * file of mode 000 could not be read again. A file without an entry belongs to root.
 */
export class OwnershipTable {
  readonly #file: string;
  readonly #entries: Map<string, Ownership>;
  #isDirty = false;

  constructor(file: string) {
    this.#file = file;
    this.#entries = new Map(readEntries(file));
  }

  of(path: string): Ownership {
    return this.#entries.get(path) ?? asRoot;
  }

  set(path: string, ownership: Ownership): void {
    this.#isDirty = true;
    if (ownership.uid === 0 && ownership.gid === 0 && ownership.mode === undefined)
      this.#entries.delete(path);
    else this.#entries.set(path, ownership);
  }

  remove(path: string): void {
    this.#isDirty = this.#entries.delete(path) || this.#isDirty;
  }

  /** Moves the entries of `from` and of all below it. */
  move(from: string, to: string): void {
    this.remove(to);
    const moved = [...this.#entries].filter(([path]) => path === from || path.startsWith(`${from}/`));
    for (const [path, ownership] of moved) {
      this.remove(path);
      this.set(to + path.slice(from.length), ownership);
    }
  }

  save(): void {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    writeFileSync(`${this.#file}.new`, JSON.stringify([...this.#entries]));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readEntries(file: string): [string, Ownership][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
