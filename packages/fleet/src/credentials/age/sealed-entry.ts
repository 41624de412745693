import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { Credential } from '../../secret.ts';
import { credentialText, parseCredential } from '../parse-credential.ts';
import { tampered } from './data-key.ts';

/** What is known of a secret without its key. */
export interface EntryLabel {
  readonly name: string;
  /** Counts from 1; every new value has the next one. */
  readonly version: number;
  /** A value that was proposed and is not in force yet. */
  readonly pending: boolean;
}

export interface SealedEntry extends EntryLabel {
  /** Base64 of nonce, ciphertext and tag. */
  readonly sealed: string;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Texts are filled up to a multiple of this, so that the length of a password does not show. */
const blockBytes = 64;

/** @see NIST SP 800-38D: AES-256-GCM with a random 96-bit nonce; the label is authenticated with the value */
export function sealEntry(label: EntryLabel, credential: Credential, key: KeyObject): SealedEntry {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(authenticated(label));
  const text = Buffer.from(credentialText(credential), 'utf8');
  const filled = Buffer.alloc(Math.ceil(text.length / blockBytes) * blockBytes, ' ');
  text.copy(filled);
  const parts = [nonce, sealing.update(filled), sealing.final(), sealing.getAuthTag()];
  return { ...label, sealed: Buffer.concat(parts).toString('base64') };
}

/** @throws FleetError `secret/tampered` */
export function openEntry(
  entry: SealedEntry,
  key: KeyObject,
  { file }: { readonly file: string },
): Credential {
  const text = openText(entry, key);
  if (text !== undefined) return parseCredential(text, `age:${entry.name}`);
  throw tampered(`${file}: the entry ${entry.name}`);
}

function openText(entry: SealedEntry, key: KeyObject): string | undefined {
  const bytes = Buffer.from(entry.sealed, 'base64');
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(authenticated(entry))
      .setAuthTag(bytes.subarray(-tagBytes));
    return opening.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return undefined;
  }
}

// Without the label a value could be moved to another name, or an old one be passed off as new.
function authenticated({ name, version, pending }: EntryLabel): Buffer {
  return Buffer.from(JSON.stringify(['wardctl-secrets/1', name, version, pending]), 'utf8');
}
