import { closeSync, openSync, writeSync } from 'node:fs';
import { cannotWrite } from './file-error.ts';

/** The `--events` file: one JSON object per line, complete up to the last line whatever happens to the run. */
export class EventLog implements Disposable {
  readonly #file: number | undefined;
  readonly #json: (facts: object) => string;

  /**
   * @param json JSON on one line, without secrets.
   * @throws FleetError `usage/invalid`
   */
  constructor(path: string | undefined, json: (facts: object) => string) {
    this.#file = path === undefined ? undefined : open(path);
    this.#json = json;
  }

  write(event: string, facts: object): void {
    if (this.#file === undefined) return;
    writeSync(this.#file, `${this.#json({ at: new Date().toISOString(), event, ...facts })}\n`);
  }

  [Symbol.dispose](): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'w', 0o600);
  } catch (cause) {
    throw cannotWrite('--events', path, cause);
  }
}
