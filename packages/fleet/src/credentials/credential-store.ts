import { join } from 'node:path';
import { FleetError } from '../fleet-error.ts';
import type { Credential } from '../secret.ts';
import type { AgeStore } from './age/age-store.ts';
import type { ExecSource } from './exec-source.ts';
import { FileSource } from './file-source.ts';
import { notFound } from './not-found.ts';
import { parseCredential } from './parse-credential.ts';
import { Redactor } from './redactor.ts';

export interface CredentialStoreOptions {
  /** Folder that relative `file:` references start from, `exec:` commands run in, and the store of `age:` lies in. */
  readonly baseDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends the programs of `exec:` references. */
  readonly signal?: AbortSignal;
}

/** The folder of `age:` secrets beside the inventory. */
export function secretsDirectory(baseDirectory: string): string {
  return join(baseDirectory, 'secrets');
}

/**
 * Turns references into credentials, and is the one place that knows which texts must never be shown.
 *
 * - `env:NAME`: the variable NAME.
 * - `file:PATH`: the file PATH, which nobody but its owner may read.
 * - `file:PATH#KEY`: the entry KEY of the JSON map in PATH.
 * - `exec:COMMAND`: what COMMAND prints, run without a shell and once in a run.
 * - `age:NAME`: the secret NAME of the store beside the inventory.
 *
 * The text is `user:password`, or JSON `{"username", "password"?, "privateKey"?}`.
 */
export class CredentialStore {
  readonly #options: CredentialStoreOptions;
  readonly #files: FileSource;
  readonly #redactor = new Redactor();
  #programs: Promise<ExecSource> | undefined;
  #secrets: Promise<AgeStore> | undefined;

  constructor(options: CredentialStoreOptions) {
    const { baseDirectory, environment } = options;
    this.#options = options;
    this.#files = new FileSource(baseDirectory);
    // Whoever prints the environment must not print the key to everything.
    this.#redactor.addKey(environment['WARDCTL_AGE_IDENTITY'] ?? '');
  }

  /** @throws FleetError `secret/…` */
  async resolve(reference: string): Promise<Credential> {
    const credential = await this.#read(reference);
    this.protect(credential);
    return credential;
  }

  /** From now on the secrets of a credential that came from elsewhere are blotted out too. */
  protect(credential: Credential): void {
    this.#redactor.addCredential(credential);
  }

  /** `text` with every secret that this store has handed out replaced by `***`. */
  redact(text: string): string {
    return this.#redactor.redact(text);
  }

  /** JSON of `value` with the secrets in its texts replaced; numbers and keys stay, so that it remains JSON. */
  redactedJson(value: unknown, indent?: number): string {
    const clean = (_: string, item: unknown) => (typeof item === 'string' ? this.redact(item) : item);
    return JSON.stringify(value, clean, indent);
  }

  /** The same failure without secrets; its cause is left out, for nobody has looked at that. */
  redactError({ code, message, hint }: FleetError): FleetError {
    const options = hint === undefined ? {} : { hint: this.redact(hint) };
    return new FleetError(code, this.redact(message), options);
  }

  /** The store of `age:` references, opened at its first use. */
  secrets(): Promise<AgeStore> {
    this.#secrets ??= this.#openSecrets();
    return this.#secrets;
  }

  async #read(reference: string): Promise<Credential> {
    const [, scheme, rest = ''] = /^([a-z]+):(.+)$/s.exec(reference) ?? [];
    switch (scheme) {
      case 'env':
        return parseCredential(this.#variable(rest, reference), reference);
      case 'file':
        return parseCredential(await this.#files.read(rest, reference), reference);
      case 'exec':
        return parseCredential(await (await this.#programsOnce()).read(rest), reference);
      case 'age':
        return (await this.secrets()).get(rest);
      default:
        throw invalidReference(reference);
    }
  }

  #variable(name: string, reference: string): string {
    const value = this.#options.environment[name];
    if (value === undefined) throw notFound(reference, `the environment has no ${name}`);
    return value;
  }

  // Most runs refer to neither, and a start shall not wait for what it does not use.
  #programsOnce(): Promise<ExecSource> {
    const { signal = new AbortController().signal, ...options } = this.#options;
    this.#programs ??= import('./exec-source.ts').then(
      (source) => new source.ExecSource({ ...options, signal }),
    );
    return this.#programs;
  }

  async #openSecrets(): Promise<AgeStore> {
    const { baseDirectory, environment } = this.#options;
    const age = await import('./age/age-store.ts');
    return age.AgeStore.open({ directory: secretsDirectory(baseDirectory), environment });
  }
}

function invalidReference(reference: string): FleetError {
  return new FleetError('secret/invalid-reference', `"${reference}" is not a reference to a credential`, {
    hint: 'Use env:NAME, file:PATH, file:PATH#KEY, exec:COMMAND or age:NAME.',
  });
}
