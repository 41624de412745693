import type { Credential, CredentialStore } from '@wardctl/fleet';

/** Credentials that are read ahead of the devices that need them. */
const atOnce = 8;

/**
 * The credentials of a run, each read once. They are read ahead, since nothing may be written down before every secret
 * that it could hold by mistake is known: a password manager may name the password of another device in its complaint.
 */
export class RunCredentials {
  readonly #store: Pick<CredentialStore, 'resolve'>;
  readonly #found = new Map<string, Promise<Credential>>();
  /** Settles when all are read, or as far as `stop` lets them. */
  readonly known: Promise<void>;

  constructor(
    store: Pick<CredentialStore, 'resolve'>,
    references: Iterable<string>,
    { stop }: { readonly stop: AbortSignal },
  ) {
    this.#store = store;
    const queue = new Set(references).values();
    const read = async () => {
      for (const reference of queue) {
        if (stop.aborted) return;
        // Whoever needs it is told why it cannot be read.
        await this.resolve(reference).catch(() => {});
      }
    };
    this.known = Promise.all(Array.from({ length: atOnce }, read)).then(() => {});
  }

  /** @throws FleetError `secret/…` */
  resolve(reference: string): Promise<Credential> {
    const found = this.#found.get(reference) ?? this.#store.resolve(reference);
    this.#found.set(reference, found);
    return found;
  }
}
