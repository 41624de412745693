import { join } from 'node:path';
import { type Credential, type CredentialStore, FleetError } from '@wardctl/fleet';
import type { AgeStore } from '@wardctl/fleet/secrets';
import type { SecretSink } from '@wardctl/inventory/sheets';
import { addCredentials } from './credentials-file.ts';
import type { FleetContext } from './fleet-context.ts';

const credentialsFile = '.wardctl/credentials.json';

/** Where passwords from outside go: the store of secrets beside the inventory where there is one, else a private file. */
export async function openSecretSink({
  credentials,
  baseDirectory,
}: Pick<FleetContext, 'credentials' | 'baseDirectory'>): Promise<SecretSink> {
  const store = await ifFound(credentials.secrets());
  return store === undefined ? fileSink(credentials, baseDirectory) : storeSink(credentials, store);
}

function storeSink(credentials: CredentialStore, store: AgeStore): SecretSink {
  return {
    referenceOf: (name) => `age:${name}`,
    current: (reference) => current(credentials, reference),
    putAll: (entries) => store.putAll(entries),
  };
}

function fileSink(credentials: CredentialStore, baseDirectory: string): SecretSink {
  return {
    referenceOf: (name) => `file:${credentialsFile}#${name}`,
    current: (reference) => current(credentials, reference),
    putAll: (entries) => addCredentials(join(baseDirectory, credentialsFile), entries),
  };
}

async function current(credentials: CredentialStore, reference: string): Promise<Credential | undefined> {
  return reference === '' ? undefined : await ifFound(credentials.resolve(reference));
}

async function ifFound<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof FleetError && error.code === 'secret/not-found') return undefined;
    throw error;
  }
}
