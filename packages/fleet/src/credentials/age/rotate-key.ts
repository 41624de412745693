import { FleetError } from '../../fleet-error.ts';
import type { Secret } from '../../secret.ts';
import { recipientsOf } from './data-key.ts';
import { type OpenedFile, openFile, resealed, textOf } from './opened-file.ts';
import { assertRecipient, editRecipients, parseRecipients, type Recipients } from './recipients.ts';
import type { StoreFolder } from './store-folder.ts';

export interface RecipientChanges {
  readonly add?: Recipients;
  readonly remove?: Recipients;
}

export interface RotatedKey {
  readonly recipients: Recipients;
  /** Paths of the files that were written. */
  readonly files: readonly string[];
  readonly secrets: number;
}

/**
 * Encrypts every file again under a new key, for the recipients with these changes. Call it under the lock.
 *
 * Nothing is written before everything was read. Then `recipients.txt` is first: after a crash each file is readable
 * by who rotated, whichever of the two keys it has, and doing it again brings it to its end.
 *
 * @throws FleetError `secret/invalid-recipient`, also when the caller could not read the result
 */
export async function rotateKey(
  folder: StoreFolder,
  identities: readonly Secret[],
  { add = [], remove = [] }: RecipientChanges,
): Promise<RotatedKey> {
  const before = await folder.readRecipients();
  const after = editRecipients(before, { add, remove });
  const recipients = parseRecipients(after, folder.recipientsFile);
  for (const key of add) assertRecipient(key, '--add');
  assertPresent(parseRecipients(before, folder.recipientsFile), remove, folder.recipientsFile);
  await assertOwn(recipients, identities);
  const files = await resealAll(folder, identities, recipients);
  await folder.write('recipients.txt', after);
  for (const [fileName, opened] of files) await folder.write(fileName, textOf(opened));
  return {
    recipients,
    files: [...files.values()].map(({ file }) => file),
    secrets: [...files.values()].reduce((sum, { current }) => sum + current.size, 0),
  };
}

async function resealAll(
  folder: StoreFolder,
  identities: readonly Secret[],
  recipients: Recipients,
): Promise<ReadonlyMap<string, OpenedFile>> {
  const files = new Map<string, OpenedFile>();
  for (const fileName of await folder.secretFiles()) {
    const text = (await folder.read(fileName)) ?? '';
    const opened = await openFile(text, identities, { file: folder.pathOf(fileName) });
    files.set(fileName, await resealed(opened, recipients));
  }
  return files;
}

function assertPresent(recipients: Recipients, remove: Recipients, file: string): void {
  const stranger = remove.find((key) => !recipients.includes(key));
  if (stranger === undefined) return;
  throw new FleetError('secret/invalid-recipient', `${file} does not name ${stranger}`, {
    hint: 'Give the public key exactly as it stands there.',
  });
}

async function assertOwn(recipients: Recipients, identities: readonly Secret[]): Promise<void> {
  const own = await recipientsOf(identities);
  if (own.some((key) => recipients.includes(key))) return;
  throw new FleetError(
    'secret/invalid-recipient',
    'you could not read the secrets any more; nothing was changed',
    {
      hint: 'Have somebody who stays a recipient do it, or add your own public key.',
    },
  );
}
