import { createHmac, randomBytes } from 'node:crypto';
import { FleetError } from '../fleet-error.ts';
import type { Credential } from '../secret.ts';
import type { CredentialStore } from './credential-store.ts';

interface SignedInDevice {
  readonly id: string;
  readonly credential: { readonly reference: string };
}

/** Devices that cannot be signed in to, for one and the same reason. */
export interface UnusableCredential {
  readonly error: FleetError;
  readonly devices: readonly string[];
}

/**
 * Groups of devices with the same password or key, the largest first; devices without a usable credential are left out.
 *
 * Secrets are compared by a hash with a key that is made for this call and thrown away, so that nothing of it can be
 * kept, or compared with anything else.
 */
export async function sharedCredentials(
  store: CredentialStore,
  devices: readonly SignedInDevice[],
): Promise<readonly (readonly string[])[]> {
  const key = randomBytes(32);
  const hashes = await Promise.all(
    devices.map(({ credential }) =>
      store.resolve(credential.reference).then((found) => keyedHash(found, key), ifExpected),
    ),
  );
  const groups = Map.groupBy(devices.keys(), (index) => hashes[index]);
  groups.delete(undefined);
  return [...groups.values()]
    .filter((indexes) => indexes.length > 1)
    .map((indexes) => indexes.map((index) => devices[index]?.id ?? ''))
    .sort((a, b) => b.length - a.length);
}

/** What keeps devices from being signed in to, each reason once. */
export async function unusableCredentials(
  store: CredentialStore,
  devices: readonly SignedInDevice[],
): Promise<readonly UnusableCredential[]> {
  const failures = await Promise.all(
    devices.map(async ({ id, credential }) => {
      const error = await store.resolve(credential.reference).then(() => undefined, expected);
      return error === undefined ? [] : [{ id, error }];
    }),
  );
  return [...Map.groupBy(failures.flat(), ({ error }) => error.message).values()].flatMap((group) =>
    group.slice(0, 1).map(({ error }) => ({ error, devices: group.map(({ id }) => id) })),
  );
}

function keyedHash({ password, privateKey }: Credential, key: Buffer): string {
  const text = JSON.stringify([password?.reveal(), privateKey?.reveal()]);
  return createHmac('sha256', key).update(text).digest('base64');
}

function expected(error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  throw error;
}

function ifExpected(error: unknown): undefined {
  expected(error);
}
