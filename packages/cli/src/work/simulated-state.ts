import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CameraSnapshot } from '@wardctl/simulator';

/** What virtual cameras remember from one simulation to the next: a file of settings each. */
export class SimulatedState {
  readonly #folder: string;

  constructor(directory: string) {
    this.#folder = join(directory, 'cameras');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  read(id: string): CameraSnapshot | undefined {
    try {
      return JSON.parse(readFileSync(this.#file(id), 'utf8')) as CameraSnapshot;
    } catch (error) {
      // A new camera comes out of its box; so does one whose file was damaged.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError)
        return undefined;
      throw error;
    }
  }

  write(id: string, snapshot: CameraSnapshot): void {
    writeFileSync(`${this.#file(id)}.new`, JSON.stringify(snapshot));
    renameSync(`${this.#file(id)}.new`, this.#file(id));
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}
