import type { Credential } from '@wardctl/fleet';

/** Where an import puts the credentials that a sheet holds. */
export interface SecretSink {
  /** The reference under which `putAll` stores what has the name. Nothing is stored. */
  referenceOf(name: string): string;
  /** What is behind a reference now; undefined when there is nothing. */
  current(reference: string): Promise<Credential | undefined>;
  /** Stores credentials by name; they are durable when it resolves. */
  putAll(credentials: ReadonlyMap<string, Credential>): Promise<unknown>;
}

/** A credential of a sheet that is not stored yet. */
export interface PendingSecret {
  /** Id of the device. */
  readonly name: string;
  readonly reference: string;
  readonly credential: Credential;
}
