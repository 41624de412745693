import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Secret } from '../../secret.ts';
import { identityFile, readIdentities } from './age-identity.ts';
import type { AgeStoreOptions } from './age-store.ts';
import { recipientsOf } from './data-key.ts';
import { lockFolder } from './folder-lock.ts';
import { editRecipients, parseRecipients, type Recipients } from './recipients.ts';
import { createFile } from './replace-file.ts';
import { StoreFolder } from './store-folder.ts';

export interface InitialisedStore {
  readonly directory: string;
  /** Where the identity is; absent when the environment holds it. */
  readonly identityFile?: string;
  readonly isNewIdentity: boolean;
  readonly isNewStore: boolean;
  /** Public key of the identity. */
  readonly recipient: string;
  /** Whether the store is encrypted for it. A store that exists takes in nobody by itself. */
  readonly isRecipient: boolean;
}

const recipientsHead = `# Who can read the secrets in this folder: one public key of age a line.
# A change here has no effect before "wardctl secret rotate-key".
`;

/** What a command leaves here for a moment, or for ever when it is killed. */
const ignored = '.*\n!.gitignore\n';

/**
 * Makes an identity where there is none, and a store where there is none. What is there stays as it is.
 *
 * @throws FleetError `secret/no-identity`, `secret/permissions`, `secret/locked`
 */
export async function initAgeStore({ directory, environment }: AgeStoreOptions): Promise<InitialisedStore> {
  const file = environment['WARDCTL_AGE_IDENTITY'] ? undefined : identityFile(environment);
  const isNewIdentity = file !== undefined && (await makeIdentity(file));
  const [recipient = ''] = await recipientsOf(await readIdentities(environment));
  const isNewStore = await makeStore(directory, recipient);
  const recipients = await readRecipients(directory);
  return {
    directory,
    ...(file !== undefined && { identityFile: file }),
    isNewIdentity,
    isNewStore,
    recipient,
    isRecipient: recipients.includes(recipient),
  };
}

/** Whether it was made: an identity that exists is never written over, all secrets may hang on it. */
async function makeIdentity(file: string): Promise<boolean> {
  const { generateX25519Identity } = await import('age-encryption');
  const identity = new Secret(await generateX25519Identity());
  const [recipient] = await recipientsOf([identity]);
  const text = `# created: ${new Date().toISOString()}\n# public key: ${recipient}\n${identity.reveal()}\n`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  return createFile(file, text, { mode: 0o600 });
}

async function makeStore(directory: string, recipient: string): Promise<boolean> {
  await mkdir(directory, { recursive: true });
  await using _lock = await lockFolder(directory);
  const folder = new StoreFolder(directory);
  await createFile(folder.pathOf('.gitignore'), ignored, { mode: 0o644 });
  const text = editRecipients(recipientsHead, { add: [recipient], remove: [] });
  return createFile(folder.recipientsFile, text, { mode: 0o644 });
}

async function readRecipients(directory: string): Promise<Recipients> {
  const folder = new StoreFolder(directory);
  return parseRecipients(await folder.readRecipients(), folder.recipientsFile);
}
