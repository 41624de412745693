import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FleetError } from './fleet-error.ts';
import { Redactor } from './redactor.ts';
import { type Credential, Secret } from './secret.ts';

interface CredentialStoreOptions {
  /** Folder that relative `file:` references start from. */
  readonly baseDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Turns references into credentials, and is the one place that knows which texts must never be shown.
 *
 * - `env:NAME`: the variable NAME.
 * - `file:PATH`: the file PATH, which nobody but its owner may read.
 * - `file:PATH#KEY`: the entry KEY of the JSON map in PATH.
 *
 * The text is `user:password`, or JSON `{"username", "password"?, "privateKey"?}`.
 */
export class CredentialStore {
  readonly #options: CredentialStoreOptions;
  readonly #files = new Map<string, Promise<string>>();
  readonly #maps = new Map<string, Promise<Readonly<Record<string, unknown>>>>();
  readonly #redactor = new Redactor();

  constructor(options: CredentialStoreOptions) {
    this.#options = options;
  }

  /** @throws FleetError `secret/invalid-reference`, `secret/not-found`, `secret/unreadable`, `secret/permissions` */
  async resolve(reference: string): Promise<Credential> {
    const credential = parseCredential(await this.#read(reference), reference);
    for (const secret of [credential.password, credential.privateKey]) {
      if (secret !== undefined) this.#redactor.add(secret.reveal());
    }
    return credential;
  }

  /** `text` with every secret that this store has handed out replaced by `***`. */
  redact(text: string): string {
    return this.#redactor.redact(text);
  }

  async #read(reference: string): Promise<unknown> {
    const [, scheme, rest = ''] = /^([a-z]+):(.+)$/.exec(reference) ?? [];
    if (scheme === 'env') return this.#fromEnvironment(rest, reference);
    if (scheme === 'file') return this.#fromFile(rest, reference);
    throw new FleetError('secret/invalid-reference', `"${reference}" is not a reference to a credential`, {
      hint: 'Use env:NAME, file:PATH or file:PATH#KEY.',
    });
  }

  #fromEnvironment(name: string, reference: string): string {
    const value = this.#options.environment[name];
    if (value === undefined) throw notFound(reference, `the environment has no ${name}`);
    return value;
  }

  async #fromFile(target: string, reference: string): Promise<unknown> {
    const [path = '', key] = target.split('#', 2);
    if (key === undefined) return (await this.#text(path)).trimEnd();
    const entry = (await this.#map(path))[key];
    if (entry === undefined) throw notFound(reference, `${path} has no entry ${key}`);
    return entry;
  }

  // Thousands of devices share one file, so it is read and parsed once, and its errors name the file and no device.
  #text(path: string): Promise<string> {
    const text = this.#files.get(path) ?? readPrivateFile(this.#fileOf(path), `file:${path}`);
    this.#files.set(path, text);
    return text;
  }

  #map(path: string): Promise<Readonly<Record<string, unknown>>> {
    const map = this.#maps.get(path) ?? this.#text(path).then((text) => parseMap(text, `file:${path}`));
    this.#maps.set(path, map);
    return map;
  }

  #fileOf(path: string): string {
    return resolve(this.#options.baseDirectory, path);
  }
}

async function readPrivateFile(file: string, reference: string): Promise<string> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) {
      throw new FleetError(
        'secret/permissions',
        `${reference}: others may read the file (mode ${(mode & 0o777).toString(8)})`,
        {
          hint: `Run: chmod 600 ${file}`,
        },
      );
    }
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof FleetError) throw error;
    throw notFound(reference, `the file cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parseMap(text: string, reference: string): Record<string, unknown> {
  try {
    const map: unknown = JSON.parse(text);
    if (typeof map === 'object' && map !== null) return map as Record<string, unknown>;
  } catch {
    // The parser's message quotes the text, which holds secrets.
  }
  throw unreadable(reference, 'the file is not a JSON map');
}

function parseCredential(value: unknown, reference: string): Credential {
  if (typeof value === 'string' && !value.startsWith('{')) {
    const colon = value.indexOf(':');
    if (colon < 1) throw unreadable(reference, 'the text is not user:password');
    return { username: value.slice(0, colon), password: new Secret(value.slice(colon + 1)) };
  }
  const fields = typeof value === 'string' ? parseMap(value, reference) : (value as Record<string, unknown>);
  const { username, password, privateKey } = fields;
  if (typeof username !== 'string') throw unreadable(reference, 'it has no username');
  return {
    username,
    ...(typeof password === 'string' && { password: new Secret(password) }),
    ...(typeof privateKey === 'string' && { privateKey: new Secret(privateKey) }),
  };
}

function notFound(reference: string, what: string): FleetError {
  return new FleetError('secret/not-found', `${reference}: ${what}`, {
    hint: 'Put the credential there, or point the device to another reference.',
  });
}

function unreadable(reference: string, what: string): FleetError {
  return new FleetError('secret/unreadable', `${reference}: ${what}`, {
    hint: 'Write user:password, or JSON with username and password or privateKey.',
  });
}
