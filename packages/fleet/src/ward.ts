import type { DesiredCamera } from './camera.ts';
import type { Hold } from './hold.ts';
import type { WardCode } from './ids.ts';
import type { LocalName } from './local-name.ts';
import type { DesiredRecorder } from './recorder.ts';

/** An administrative unit. Codes are used again between editions, so a code alone identifies nothing. */
export interface AdministrativeUnit {
  readonly scheme: string;
  /** Date from which the edition is in force, `2025-07-01`. */
  readonly edition: string;
  readonly province: string;
  readonly unit: string;
}

/** What the inventory says one ward shall be: plain data, every layer resolved. */
export interface DesiredWard {
  readonly code: WardCode;
  readonly name: LocalName;
  readonly admin: AdministrativeUnit;
  readonly recorders: readonly DesiredRecorder[];
  readonly cameras: readonly DesiredCamera[];
  /** Holds on footage of cameras of this ward. */
  readonly holds: readonly Hold[];
}
