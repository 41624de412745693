import type { FleetErrorCode, Problem } from '@wardctl/fleet';
import type { AdoptedSetting, LayerSuggestion, Unsaid } from '@wardctl/inventory/adopt';

/**
 * `read`: its settings are known. `observed`: it is there, and only observed. `added`, `installed`: the inventory gets it.
 * `planned`: it is written, and a person has to decide what is missing. `not-written`: it was read, and the inventory cannot have
 * it yet. `not-read`: it was not looked at, or did not answer.
 */
export type AdoptState = 'read' | 'observed' | 'added' | 'installed' | 'planned' | 'not-written' | 'not-read';

export interface AdoptedCamera {
  readonly state: AdoptState;
  /** Absent for what the inventory does not know. */
  readonly id?: string;
  readonly address: string;
  /** Why it is not read, not written or only planned. */
  readonly reason?: string;
  readonly hint?: string;
  readonly error?: { readonly code: FleetErrorCode; readonly message: string; readonly hint?: string };
}

/** A setting that the inventory wants otherwise than the camera shows it: a plan changes the camera. */
export interface AdoptDifference {
  readonly id: string;
  readonly path: string;
  readonly wanted: unknown;
  /** Null when the camera shows none. */
  readonly found: unknown;
}

export interface AdoptCoverage {
  /** Settings that the cameras show, counted over all that were read. */
  readonly readable: number;
  readonly governedBefore: number;
  readonly governedAfter: number;
}

export interface AdoptResult {
  readonly inventory: string;
  readonly ward: string;
  readonly site: string;
  readonly subnet: string;
  /** Addresses that were looked at for cameras; 0 where nothing was searched. */
  readonly searched: number;
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly cameras: readonly AdoptedCamera[];
  readonly settings: readonly AdoptedSetting[];
  readonly differences: readonly AdoptDifference[];
  readonly unmanaged: readonly Unsaid[];
  readonly suggestions: readonly LayerSuggestion[];
  readonly heldBackBy: readonly string[];
  readonly coverage: AdoptCoverage;
  readonly files: readonly { readonly file: string; readonly diff: string }[];
  readonly problems: readonly Problem[];
  readonly isWritten: boolean;
  readonly summary: Readonly<
    Record<AdoptState | 'settings' | 'differences' | 'unmanaged' | 'files' | 'errors' | 'warnings', number>
  >;
}
