import type { Credential } from '@wardctl/fleet';

/** Where an import puts the credentials that a sheet holds. */
export interface SecretSink {
  /** The reference that `put` answers with. Nothing is stored. */
  referenceOf(name: string): string;
  /** What is behind a reference now; undefined when there is nothing. */
  current(reference: string): Promise<Credential | undefined>;
  /** Stores a credential, durably before it answers with its reference. */
  put(name: string, credential: Credential): Promise<string>;
}

/** A credential of a sheet that is not stored yet. */
export interface PendingSecret {
  /** Id of the device. */
  readonly name: string;
  readonly reference: string;
  readonly credential: Credential;
}
