import { closeSync, openSync, writeSync } from 'node:fs';
import { cannotWrite } from './file-error.ts';

/** The `--events` file: one JSON object per line, complete up to the last line whatever happens to the run. */
export class EventLog implements Disposable {
  readonly #file: number | undefined;
  readonly #redact: (text: string) => string;

  /** @throws FleetError `usage/invalid` */
  constructor(path: string | undefined, redact: (text: string) => string) {
    this.#file = path === undefined ? undefined : open(path);
    this.#redact = redact;
  }

  write(event: string, facts: object): void {
    if (this.#file === undefined) return;
    const line = JSON.stringify({ at: new Date().toISOString(), event, ...facts });
    writeSync(this.#file, `${this.#redact(line)}\n`);
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
