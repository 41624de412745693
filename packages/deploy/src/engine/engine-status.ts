import type { FleetError } from '@wardctl/fleet';

export type Environment = Readonly<Record<string, string | undefined>>;

export type EnginePlaceName = 'WARDCTL_PULUMI' | 'cache' | 'PATH' | 'PULUMI_HOME';

/** A Pulumi binary of the pinned version. */
export interface Engine {
  /** Absolute. */
  readonly path: string;
  readonly version: string;
  /** Of the binary, in hex. */
  readonly sha256: string;
  readonly place: EnginePlaceName;
}

/** What one look at one place gave. */
export interface EngineLook {
  readonly place: EnginePlaceName;
  /** Absent when the place names no file, as a PATH without `pulumi` does. */
  readonly path: string | undefined;
  readonly result: 'usable' | 'absent' | 'other-version' | 'changed' | 'not-an-engine';
  /** For people, a part of a sentence. */
  readonly note: string;
}

/** Where the engine was looked for, in order and up to the place that settled it, and what that came to. */
export interface EngineStatus {
  /** The pinned version. */
  readonly version: string;
  readonly looks: readonly EngineLook[];
  readonly engine: Engine | undefined;
  /** Why there is no engine. */
  readonly error: FleetError | undefined;
}

/** @throws FleetError `engine/missing`, `engine/version-mismatch`, `engine/checksum-mismatch` */
export function requireEngine(status: EngineStatus): Engine {
  if (status.engine !== undefined) return status.engine;
  throw status.error;
}
