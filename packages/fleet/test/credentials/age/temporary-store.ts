import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Credential, Secret } from '../../../src/index.ts';
import { AgeStore, initAgeStore } from '../../../src/secrets.ts';

export interface TemporaryStore {
  /** Where `secrets` is. */
  readonly baseDirectory: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Public key of the one who made it. */
  readonly recipient: string;
  /** A store that remembers nothing of what others did. */
  open(): Promise<AgeStore>;
}

export async function temporaryStore(): Promise<TemporaryStore> {
  const baseDirectory = await mkdtemp(join(tmpdir(), 'wardctl-age-'));
  const directory = join(baseDirectory, 'secrets');
  const environment = { WARDCTL_AGE_IDENTITY_FILE: join(baseDirectory, 'me', 'identity.txt') };
  const { recipient } = await initAgeStore({ directory, environment });
  return {
    baseDirectory,
    directory,
    environment,
    recipient,
    open: () => AgeStore.open({ directory, environment }),
  };
}

/** Somebody else with an identity of his own. */
export async function anotherPerson({ baseDirectory }: TemporaryStore, name = 'other') {
  const environment = { WARDCTL_AGE_IDENTITY_FILE: join(baseDirectory, name, 'identity.txt') };
  const { recipient } = await initAgeStore({ directory: join(baseDirectory, name, 'secrets'), environment });
  return { environment, recipient };
}

export function signIn(password: string): Credential {
  return { username: 'admin', password: new Secret(password) };
}

export function plain({ username, password, privateKey }: Credential) {
  return { username, password: password?.reveal(), privateKey: privateKey?.reveal() };
}
