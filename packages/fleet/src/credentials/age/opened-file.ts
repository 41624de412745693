import { FleetError } from '../../fleet-error.ts';
import type { Credential, Secret } from '../../secret.ts';
import { notFound } from '../not-found.ts';
import { credentialText } from '../parse-credential.ts';
import { type DataKey, newDataKey, openDataKey } from './data-key.ts';
import type { Recipients } from './recipients.ts';
import { openEntry, type SealedEntry, sealEntry } from './sealed-entry.ts';
import { formatSecretFile, parseSecretFile } from './secret-file.ts';

type Entries = ReadonlyMap<string, SealedEntry>;

/** A file of the store with the key to its entries. Every change is a new one; entries that do not change stay as they are. */
export interface OpenedFile {
  /** What messages call it. */
  readonly file: string;
  readonly key: DataKey;
  /** Values in force, by name. */
  readonly current: Entries;
  /** Values that were proposed, by name. */
  readonly pending: Entries;
}

/** @throws FleetError `secret/tampered`, `secret/wrong-identity`, `secret/no-identity` */
export async function openFile(
  text: string,
  identities: readonly Secret[],
  { file }: { readonly file: string },
): Promise<OpenedFile> {
  const { wrappedKey, entries } = parseSecretFile(text, file);
  const named = (pending: boolean) =>
    new Map(entries.filter((entry) => entry.pending === pending).map((entry) => [entry.name, entry]));
  const key = await openDataKey(wrappedKey, identities, { file });
  return { file, key, current: named(false), pending: named(true) };
}

export async function emptyFile(file: string, recipients: Recipients): Promise<OpenedFile> {
  return { file, key: await newDataKey(recipients), current: new Map(), pending: new Map() };
}

export function textOf({ key, current, pending }: OpenedFile): string {
  return formatSecretFile({ wrappedKey: key.wrapped, entries: [...current.values(), ...pending.values()] });
}

export function isEmpty({ current, pending }: OpenedFile): boolean {
  return current.size + pending.size === 0;
}

/** @throws FleetError `secret/not-found`, `secret/tampered` */
export function currentValue({ file, key, current }: OpenedFile, name: string): Credential {
  const entry = current.get(name);
  if (entry === undefined) throw absent(name);
  return openEntry(entry, key.secret, { file });
}

/** @throws FleetError `secret/tampered` */
export function pendingValue({ file, key, pending }: OpenedFile, name: string): Credential | undefined {
  const entry = pending.get(name);
  return entry && openEntry(entry, key.secret, { file });
}

/**
 * The file with other values in force; the same file when all are in force already.
 *
 * @throws FleetError `secret/pending`, `secret/tampered`
 */
export function withValues(
  opened: OpenedFile,
  values: readonly (readonly [name: string, credential: Credential])[],
): OpenedFile {
  for (const [name] of values) assertNonePending(opened, name);
  const changed = values.filter(([name, credential]) => !isInForce(opened, name, credential));
  if (changed.length === 0) return opened;
  const current = new Map(opened.current);
  for (const [name, credential] of changed) {
    const label = { name, version: nextVersion(opened, name), pending: false };
    current.set(name, sealEntry(label, credential, opened.key.secret));
  }
  return { ...opened, current };
}

/** @throws FleetError `secret/pending` when there is one: a device may have taken it already */
export function withPending(opened: OpenedFile, name: string, credential: Credential): OpenedFile {
  assertNonePending(opened, name);
  const label = { name, version: nextVersion(opened, name), pending: true };
  return { ...opened, pending: put(opened.pending, sealEntry(label, credential, opened.key.secret)) };
}

/** The proposed value in force; the same file when there is none. */
export function committed(opened: OpenedFile, name: string): OpenedFile {
  const value = pendingValue(opened, name);
  const version = opened.pending.get(name)?.version;
  if (value === undefined || version === undefined) return opened;
  const entry = sealEntry({ name, version, pending: false }, value, opened.key.secret);
  return { ...opened, current: put(opened.current, entry), pending: without(opened.pending, name) };
}

/** Without the proposed value; the same file when there is none. */
export function discarded(opened: OpenedFile, name: string): OpenedFile {
  return opened.pending.has(name) ? { ...opened, pending: without(opened.pending, name) } : opened;
}

/** @throws FleetError `secret/not-found`, `secret/pending` */
export function withoutValue(opened: OpenedFile, name: string): OpenedFile {
  assertNonePending(opened, name);
  if (!opened.current.has(name)) throw absent(name);
  return { ...opened, current: without(opened.current, name) };
}

/** Everything again under a new key for `recipients`; versions stay. */
export async function resealed(opened: OpenedFile, recipients: Recipients): Promise<OpenedFile> {
  const key = await newDataKey(recipients);
  const again = (entries: Entries) =>
    new Map(
      [...entries].map(([name, entry]) => [
        name,
        sealEntry(entry, openEntry(entry, opened.key.secret, opened), key.secret),
      ]),
    );
  return { ...opened, key, current: again(opened.current), pending: again(opened.pending) };
}

function isInForce(opened: OpenedFile, name: string, credential: Credential): boolean {
  return (
    opened.current.has(name) && credentialText(currentValue(opened, name)) === credentialText(credential)
  );
}

function nextVersion({ current }: OpenedFile, name: string): number {
  return (current.get(name)?.version ?? 0) + 1;
}

function put(entries: Entries, entry: SealedEntry): Entries {
  return new Map(entries).set(entry.name, entry);
}

function without(entries: Entries, name: string): Entries {
  const left = new Map(entries);
  left.delete(name);
  return left;
}

function assertNonePending({ pending }: OpenedFile, name: string): void {
  if (!pending.has(name)) return;
  throw new FleetError(
    'secret/pending',
    `age:${name}: a new value is proposed and neither in force nor dropped`,
    {
      hint: 'Find out which value the device takes; then commit the proposed one or discard it.',
    },
  );
}

function absent(name: string): FleetError {
  return notFound(`age:${name}`, 'the store has no such secret');
}
