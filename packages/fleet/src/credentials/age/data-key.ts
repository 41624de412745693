import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Decrypter, Encrypter } from 'age-encryption';
import { FleetError } from '../../fleet-error.ts';
import type { Secret } from '../../secret.ts';
import type { Recipients } from './recipients.ts';

/** The key that seals the entries of one file, and for whom age has wrapped it. */
export interface DataKey {
  readonly secret: KeyObject;
  readonly recipients: Recipients;
  /** The age file that holds both, in base64. */
  readonly wrapped: string;
}

const keyBytes = 32;

/**
 * Makes a new key and wraps it for `recipients`.
 *
 * @throws FleetError `secret/invalid-recipient`
 */
export async function newDataKey(recipients: Recipients): Promise<DataKey> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  const bytes = randomBytes(keyBytes);
  const text = JSON.stringify({ key: bytes.toString('base64'), recipients });
  return {
    secret: createSecretKey(bytes),
    recipients,
    wrapped: Buffer.from(await encrypter.encrypt(text)).toString('base64'),
  };
}

/**
 * @param file What messages call it.
 * @throws FleetError `secret/wrong-identity`, `secret/tampered`, `secret/no-identity`
 */
export async function openDataKey(
  wrapped: string,
  identities: readonly Secret[],
  { file }: { readonly file: string },
): Promise<DataKey> {
  const text = await unwrap(wrapped, identities, file);
  const { key, recipients } = parse(text);
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length !== keyBytes || !Array.isArray(recipients)) throw tampered(file);
  return { secret: createSecretKey(bytes), recipients, wrapped };
}

/** The public keys that belong to identities. */
export async function recipientsOf(identities: readonly Secret[]): Promise<Recipients> {
  const { identityToRecipient } = await import('age-encryption');
  const recipients = identities.map((identity) => identityToRecipient(identity.reveal()));
  const found = (await Promise.allSettled(recipients)).flatMap((key) => ('value' in key ? [key.value] : []));
  if (found.length === identities.length) return found;
  throw noIdentity();
}

async function unwrap(wrapped: string, identities: readonly Secret[], file: string): Promise<string> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) addIdentity(decrypter, identity);
  try {
    return await decrypter.decrypt(Buffer.from(wrapped, 'base64'), 'text');
  } catch (error) {
    // The library knows this failure by its message only.
    if (/no identity matched/.test((error as Error).message)) throw wrongIdentity(file);
    throw tampered(file);
  }
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  if (isTaken(() => encrypter.addRecipient(recipient))) return;
  throw new FleetError('secret/invalid-recipient', `"${recipient}" is not a public key of age`, {
    hint: 'Copy it again: a character is wrong or missing.',
  });
}

function addIdentity(decrypter: Decrypter, identity: Secret): void {
  if (!isTaken(() => decrypter.addIdentity(identity.reveal()))) throw noIdentity();
}

/** The errors of the library quote the key, so none of them is kept. */
function isTaken(give: () => void): boolean {
  try {
    give();
    return true;
  } catch {
    return false;
  }
}

function parse(text: string): { readonly key?: string; readonly recipients?: Recipients } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function noIdentity(): FleetError {
  return new FleetError('secret/no-identity', 'the age identity is damaged', {
    hint: 'Copy it again: a character is wrong or missing.',
  });
}

function wrongIdentity(file: string): FleetError {
  return new FleetError('secret/wrong-identity', `${file} is not encrypted for your identity`, {
    hint: 'Have somebody who can read it run: wardctl secret rotate-key --add YOUR-PUBLIC-KEY',
  });
}

export function tampered(file: string): FleetError {
  return new FleetError('secret/tampered', `${file} is damaged, or was changed by somebody without its key`, {
    hint: 'Look at the history of the file, and take back the last version that was sound.',
  });
}
