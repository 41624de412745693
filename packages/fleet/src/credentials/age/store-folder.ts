import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../not-found.ts';
import { replaceFile } from './replace-file.ts';

const oldMs = 60_000;

/** The folder of a store, file by file; knows nothing of keys. */
export class StoreFolder {
  readonly directory: string;
  readonly recipientsFile: string;

  constructor(directory: string) {
    this.directory = directory;
    this.recipientsFile = join(directory, 'recipients.txt');
  }

  pathOf(fileName: string): string {
    return join(this.directory, fileName);
  }

  /** Undefined when there is no such file. */
  async read(fileName: string): Promise<string | undefined> {
    try {
      return await readFile(this.pathOf(fileName), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw notFound(this.pathOf(fileName), `it cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  }

  /** @throws FleetError `secret/not-found` when there is no store in the folder */
  async readRecipients(): Promise<string> {
    const text = await this.read('recipients.txt');
    if (text !== undefined) return text;
    throw notFound(this.directory, 'there is no store of secrets (no recipients.txt)', {
      hint: 'Make one with: wardctl secret init',
    });
  }

  async secretFiles(): Promise<readonly string[]> {
    const names = await readdir(this.directory);
    return names.filter((name) => /^[^.].*\.jsonl$/.test(name)).sort();
  }

  /** Encrypted and public texts only, which git keeps. */
  async write(fileName: string, text: string): Promise<void> {
    await replaceFile(this.pathOf(fileName), text, { mode: 0o644 });
  }

  async remove(fileName: string): Promise<void> {
    await rm(this.pathOf(fileName), { force: true });
  }

  /** Removes what crashed writers have left. Only under the lock: there is nobody then who writes. */
  async sweep(): Promise<void> {
    const names = await readdir(this.directory);
    for (const name of names) {
      if (/^\..+\.draft$/.test(name)) await this.remove(name);
      // Those who wait for the lock have such a file too, for seconds.
      else if (/^\.lock\../.test(name) && (await this.#isOld(name))) await this.remove(name);
    }
  }

  async #isOld(fileName: string): Promise<boolean> {
    const age = await stat(this.pathOf(fileName)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    return age > oldMs;
  }
}
