import { FleetError } from '../../fleet-error.ts';
import type { Credential, Secret } from '../../secret.ts';
import { notFound } from '../not-found.ts';
import { readIdentities } from './age-identity.ts';
import { lockFolder } from './folder-lock.ts';
import { listSecrets, type StoredSecret } from './list-secrets.ts';
import {
  committed,
  currentValue,
  discarded,
  emptyFile,
  isEmpty,
  type OpenedFile,
  openFile,
  pendingValue,
  textOf,
  withoutValue,
  withPending,
  withValues,
} from './opened-file.ts';
import { isSameRecipients, parseRecipients, type Recipients } from './recipients.ts';
import { type RecipientChanges, type RotatedKey, rotateKey } from './rotate-key.ts';
import { assertSecretName, secretFileName } from './secret-name.ts';
import { StoreFolder } from './store-folder.ts';

export interface AgeStoreOptions {
  /** Folder of the store, `secrets/` beside the inventory. */
  readonly directory: string;
  /** `WARDCTL_AGE_IDENTITY` or `WARDCTL_AGE_IDENTITY_FILE` says who reads; see `identityFile`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface PutResult {
  readonly name: string;
  readonly version: number;
  readonly change: 'added' | 'changed' | 'same';
}

/**
 * Credentials in files beside the inventory, encrypted by age for several people; docs/secrets.md has the format.
 *
 * Every change is on the disk when its promise resolves. A crash before leaves what was there.
 */
export class AgeStore {
  readonly #folder: StoreFolder;
  readonly #environment: AgeStoreOptions['environment'];
  readonly #files = new Map<string, Promise<OpenedFile | undefined>>();
  #identities: Promise<readonly Secret[]> | undefined;

  private constructor({ directory, environment }: AgeStoreOptions) {
    this.#folder = new StoreFolder(directory);
    this.#environment = environment;
  }

  /** @throws FleetError `secret/not-found` when there is no store in the folder */
  static async open(options: AgeStoreOptions): Promise<AgeStore> {
    const store = new AgeStore(options);
    await store.recipients();
    return store;
  }

  /** @throws FleetError `secret/not-found`, `secret/no-identity`, `secret/wrong-identity`, `secret/tampered` */
  async get(name: string): Promise<Credential> {
    const opened = await this.#opened(name);
    if (opened === undefined) throw notFound(`age:${name}`, 'the store has no such secret');
    return currentValue(opened, name);
  }

  /** The value that was proposed and is not in force yet. */
  async pending(name: string): Promise<Credential | undefined> {
    const opened = await this.#opened(name);
    return opened && pendingValue(opened, name);
  }

  /**
   * Puts a value in force and resolves to the reference for the inventory. The same value again changes nothing.
   *
   * @throws FleetError `secret/invalid-reference`, `secret/pending`, `secret/recipients-changed`, `secret/locked`
   */
  async put(name: string, credential: Credential): Promise<string> {
    await this.putAll(new Map([[name, credential]]));
    return `age:${name}`;
  }

  /** Puts many values in force, those of one file in one step. */
  async putAll(credentials: ReadonlyMap<string, Credential>): Promise<readonly PutResult[]> {
    for (const name of credentials.keys()) assertSecretName(name);
    const results: PutResult[] = [];
    for (const [fileName, group] of Map.groupBy(credentials, ([name]) => secretFileName(name))) {
      const { before, after } = await this.#change(fileName, (opened) => withValues(opened, group));
      results.push(...group.map(([name]) => putResult(name, before, after)));
    }
    return results;
  }

  /**
   * Keeps a new value beside the one in force, to be called before a device is told.
   *
   * @throws FleetError `secret/pending` when there is one already
   */
  async propose(name: string, credential: Credential): Promise<void> {
    assertSecretName(name);
    await this.#change(secretFileName(name), (opened) => withPending(opened, name, credential));
  }

  /** Puts the proposed value in force; does nothing when there is none. */
  async commit(name: string): Promise<void> {
    await this.#change(secretFileName(name), (opened) => committed(opened, name));
  }

  /** Drops the proposed value; does nothing when there is none. */
  async discard(name: string): Promise<void> {
    await this.#change(secretFileName(name), (opened) => discarded(opened, name));
  }

  /** @throws FleetError `secret/not-found`, `secret/pending` */
  async remove(name: string): Promise<void> {
    await this.#change(secretFileName(name), (opened) => withoutValue(opened, name));
  }

  list(): Promise<readonly StoredSecret[]> {
    return listSecrets(this.#folder);
  }

  /** Who everything is encrypted for from the next `rotateKey` on. */
  async recipients(): Promise<Recipients> {
    return parseRecipients(await this.#folder.readRecipients(), this.#folder.recipientsFile);
  }

  /** @throws FleetError `secret/invalid-recipient`, `secret/locked`, and those of `get` */
  async rotateKey(changes: RecipientChanges = {}): Promise<RotatedKey> {
    const identities = await this.#readIdentities();
    await using _lock = await lockFolder(this.#folder.directory);
    await this.#folder.sweep();
    this.#files.clear();
    return await rotateKey(this.#folder, identities, changes);
  }

  /** Changes one file, from what is on the disk now. */
  async #change(
    fileName: string,
    change: (opened: OpenedFile) => OpenedFile,
  ): Promise<{ readonly before: OpenedFile; readonly after: OpenedFile }> {
    await using _lock = await lockFolder(this.#folder.directory);
    await this.#folder.sweep();
    const recipients = await this.recipients();
    const file = this.#folder.pathOf(fileName);
    const before = (await this.#read(fileName)) ?? (await emptyFile(file, recipients));
    const after = change(before);
    if (after === before) return { before, after };
    assertForRecipients(after, recipients);
    if (isEmpty(after)) await this.#folder.remove(fileName);
    else await this.#folder.write(fileName, textOf(after));
    this.#files.set(fileName, Promise.resolve(isEmpty(after) ? undefined : after));
    return { before, after };
  }

  /** The file of a secret as it was when this store first needed it. */
  #opened(name: string): Promise<OpenedFile | undefined> {
    assertSecretName(name);
    const fileName = secretFileName(name);
    const opened = this.#files.get(fileName) ?? this.#read(fileName);
    this.#files.set(fileName, opened);
    return opened;
  }

  async #read(fileName: string): Promise<OpenedFile | undefined> {
    const text = await this.#folder.read(fileName);
    if (text === undefined) return undefined;
    return openFile(text, await this.#readIdentities(), { file: this.#folder.pathOf(fileName) });
  }

  #readIdentities(): Promise<readonly Secret[]> {
    this.#identities ??= readIdentities(this.#environment);
    return this.#identities;
  }
}

function putResult(name: string, before: OpenedFile, after: OpenedFile): PutResult {
  const [old, now] = [before.current.get(name), after.current.get(name)];
  const version = now?.version ?? 1;
  if (old === undefined) return { name, version, change: 'added' };
  return { name, version, change: old === now ? 'same' : 'changed' };
}

/** Whoever edits `recipients.txt` alone shall not believe that it has changed who can read. */
function assertForRecipients({ file, key }: OpenedFile, recipients: Recipients): void {
  if (isSameRecipients(key.recipients, recipients)) return;
  throw new FleetError(
    'secret/recipients-changed',
    `${file} is not encrypted for the recipients that recipients.txt names; nothing was changed`,
    { hint: 'Check who is named there, then run: wardctl secret rotate-key' },
  );
}
