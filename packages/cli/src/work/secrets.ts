import {
  type Credential,
  type CredentialStore,
  FleetError,
  parseCredential,
  Secret,
  secretsDirectory,
} from '@wardctl/fleet';
import {
  type InitialisedStore,
  initAgeStore,
  type PutResult,
  type RotatedKey,
  type StoredSecret,
} from '@wardctl/fleet/secrets';
import { namesOf } from './load-wards.ts';

export interface SecretSetResult extends PutResult {
  /** For `credential` in the inventory. */
  readonly reference: string;
}

export interface SecretListResult {
  readonly recipients: readonly string[];
  readonly secrets: readonly StoredSecret[];
}

export interface SecretRemoveResult {
  readonly name: string;
  readonly reference: string;
}

export interface SecretRotateKeyResult extends RotatedKey {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** @throws FleetError `secret/…` */
export function initSecrets(
  baseDirectory: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<InitialisedStore> {
  return initAgeStore({ directory: secretsDirectory(baseDirectory), environment });
}

/**
 * Refuses a value on the command line, without repeating it.
 *
 * @throws FleetError `usage/invalid`
 */
export function assertNoValue(argv: readonly unknown[]): void {
  if (argv.length === 1) return;
  throw new FleetError('usage/invalid', 'a secret is never taken from the command line; nothing was stored', {
    hint: 'Give the name alone, and type the value at the prompt or pipe it in. What was typed is in the history of your shell now: change that password.',
  });
}

/**
 * Puts a credential that somebody typed into the store.
 *
 * @throws FleetError `secret/…`
 */
export async function setSecret(
  credentials: CredentialStore,
  name: string,
  { value, username }: { readonly value: Secret; readonly username: string | undefined },
): Promise<SecretSetResult> {
  const credential = credentialOf(value, username);
  credentials.protect(credential);
  const [result] = await (await credentials.secrets()).putAll(new Map([[name, credential]]));
  return { name, version: 1, change: 'added', ...result, reference: `age:${name}` };
}

function credentialOf(value: Secret, username: string | undefined): Credential {
  const text = value.reveal();
  if (username === undefined) return parseCredential(text, 'the value');
  if (text.startsWith('-----BEGIN ')) return { username, privateKey: new Secret(`${text}\n`) };
  return { username, password: value };
}

export async function listStoredSecrets(credentials: CredentialStore): Promise<SecretListResult> {
  const store = await credentials.secrets();
  return { recipients: await store.recipients(), secrets: await store.list() };
}

export async function removeSecret(credentials: CredentialStore, name: string): Promise<SecretRemoveResult> {
  await (await credentials.secrets()).remove(name);
  return { name, reference: `age:${name}` };
}

export async function rotateStoreKey(
  credentials: CredentialStore,
  {
    add = [],
    remove = [],
  }: { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined },
): Promise<SecretRotateKeyResult> {
  const [added, removed] = [namesOf(add), namesOf(remove)];
  const rotated = await (await credentials.secrets()).rotateKey({ add: added, remove: removed });
  return { ...rotated, added, removed };
}
