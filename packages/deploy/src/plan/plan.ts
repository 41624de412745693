import type { WardCode } from '@wardctl/fleet';
import type { PropertyChange } from '@wardctl/provider';

/**
 * `retry`: nothing differs, but the last apply could not finish the resource, so it is written again.
 * `replace`: the device behind the resource is another one.
 */
export type ActionOperation = 'create' | 'update' | 'replace' | 'delete' | 'retry';

/**
 * `footage` that becomes deletable, `masks` that hide less, `devices` that go out of management, `reach` that a mistake
 * would take away.
 */
export type LossKind = 'footage' | 'masks' | 'devices' | 'reach';

/** What an action would lose. Each kind needs an allowance of its own, and such lines are never folded. */
export interface Loss {
  readonly kind: LossKind;
  /** In words for the person who approves. */
  readonly text: string;
}

/** One planned change to one device. */
export interface Action {
  readonly urn: string;
  readonly operation: ActionOperation;
  readonly type: string;
  readonly name: string;
  readonly device: string;
  /** Differences of inputs: all of them for a create; none for a delete or retry. */
  readonly changes: readonly PropertyChange[];
  /** Digest of the desired inputs, which the provider compares before it writes; of the recorded ones for a delete. */
  readonly inputsDigest: string;
  /** Why the last apply left the resource unfinished. */
  readonly unfinished?: readonly string[];
  readonly losses: readonly Loss[];
}

export interface WardPlan {
  readonly ward: WardCode;
  /** Serial of the recorded state the plan was made on. */
  readonly stateSerial: string;
  /** Digest of the whole desired ward. */
  readonly desiredDigest: string;
  readonly actions: readonly Action[];
  /** Resources that stay as they are. */
  readonly unchanged: number;
  /** Cameras that are read and recorded but never written. */
  readonly observed: number;
}

/** What an apply will do, and what it was derived from. `apply` does this and nothing else. */
export interface Plan {
  readonly version: 1;
  /** Version of wardctl that made it. */
  readonly tool: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly inventoryDigest: string;
  /** Device ids it is limited to; absent for whole wards. */
  readonly selection?: readonly string[];
  readonly wards: readonly WardPlan[];
}

export function countActions(plan: Plan): Record<ActionOperation, number> {
  const counts: Record<ActionOperation, number> = { create: 0, update: 0, replace: 0, delete: 0, retry: 0 };
  for (const { operation } of plan.wards.flatMap(({ actions }) => actions)) counts[operation] += 1;
  return counts;
}

export function lossesOf(plan: Plan): readonly Loss[] {
  return plan.wards.flatMap(({ actions }) => actions.flatMap(({ losses }) => losses));
}

export function hasActions(plan: Plan): boolean {
  return plan.wards.some(({ actions }) => actions.length > 0);
}
