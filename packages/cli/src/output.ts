import type { CredentialStore } from '@wardctl/fleet';
import { type Paint, paintFor } from './views/paint.ts';

/** The two streams of a command: results go to stdout, everything else to stderr. No secret passes. */
export class Output {
  readonly paint: Paint = paintFor(process.stdout);
  readonly notePaint: Paint = paintFor(process.stderr);
  #credentials: CredentialStore | undefined;

  /** From now on every secret that `credentials` hands out is blotted out. */
  protect(credentials: CredentialStore): void {
    this.#credentials = credentials;
  }

  redact(text: string): string {
    return this.#credentials?.redact(text) ?? text;
  }

  data(text: string): void {
    process.stdout.write(`${this.redact(text)}\n`);
  }

  /** Redacts text by text, so that what is printed stays JSON whatever the secrets look like. */
  json(value: unknown): void {
    const text = this.#credentials?.redactedJson(value, 2) ?? JSON.stringify(value, undefined, 2);
    process.stdout.write(`${text}\n`);
  }

  note(text: string): void {
    process.stderr.write(`${this.redact(text)}\n`);
  }
}
