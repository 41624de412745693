import { inspect } from 'node:util';

/** A value that never shows itself: text, JSON and inspection give `***`. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value, for the one call that needs it. Never keep or print what this returns. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [inspect.custom](): string {
    return '***';
  }
}

/** How to sign in to one device. Cameras use `password`; recorders `privateKey` (OpenSSH or PEM text) or `password`. */
export interface Credential {
  readonly username: string;
  readonly password?: Secret;
  readonly privateKey?: Secret;
}
