import type { CredentialStore } from '@wardctl/fleet';
import { type Paint, paintFor } from './views/paint.ts';

/** The two streams of a command: results go to stdout, everything else to stderr. No secret passes. */
export class Output {
  readonly paint: Paint = paintFor(process.stdout);
  readonly notePaint: Paint = paintFor(process.stderr);
  #redact = (text: string): string => text;

  /** From now on every secret that `credentials` hands out is blotted out. */
  protect(credentials: CredentialStore): void {
    this.#redact = (text) => credentials.redact(text);
  }

  redact(text: string): string {
    return this.#redact(text);
  }

  data(text: string): void {
    process.stdout.write(`${this.#redact(text)}\n`);
  }

  note(text: string): void {
    process.stderr.write(`${this.#redact(text)}\n`);
  }
}
