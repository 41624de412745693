import type { FleetErrorCode } from '@wardctl/fleet';
import type { ActionOperation } from '../plan/plan.ts';

/** What became of one action of the plan. */
export interface ActionResult {
  readonly urn: string;
  readonly name: string;
  readonly device: string;
  readonly type: string;
  readonly operation: ActionOperation;
  readonly status: 'done' | 'failed' | 'pending';
  /** Time spent at the device. */
  readonly elapsedMs: number;
  readonly code?: FleetErrorCode;
  readonly message?: string;
  readonly hint?: string;
  /** What was found, written and read back. */
  readonly evidence?: unknown;
}

export interface WardReport {
  readonly ward: string;
  readonly status: 'done' | 'failed' | 'pending';
  readonly results: readonly ActionResult[];
  /** What was mended before the run: locks of dead runs, a broken state file, creations left open. */
  readonly recovered: readonly string[];
  /** Why the ward as a whole did not run. */
  readonly code?: FleetErrorCode;
  readonly message?: string;
  readonly hint?: string;
  readonly elapsedMs: number;
  /** What the engine printed. */
  readonly engineOutput?: string;
}

/** The evidence of one apply. */
export interface RunReport {
  readonly version: 1;
  readonly tool: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly inventoryDigest: string;
  readonly wards: readonly WardReport[];
}

/** The worst that happened: one failure outweighs any number of pending devices. */
export function worstStatus(statuses: readonly ActionResult['status'][]): ActionResult['status'] {
  if (statuses.includes('failed')) return 'failed';
  return statuses.includes('pending') ? 'pending' : 'done';
}
