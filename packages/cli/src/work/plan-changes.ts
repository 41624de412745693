import { writeFile } from 'node:fs/promises';
import {
  type ActionOperation,
  countActions,
  formatPlanFile,
  type Plan,
  planFleet,
  planFleetDestroy,
} from '@wardctl/deploy';
import type { DesiredWard } from '@wardctl/fleet';
import { cannotWrite } from '../file-error.ts';
import { type Choice, loadWards } from './load-wards.ts';
import type { NeededLevel } from './needed-levels.ts';

export interface PlanSummary extends Record<ActionOperation, number> {
  readonly unchanged: number;
  readonly observed: number;
  /** Lines about what would be lost: footage, hidden parts of pictures, devices. */
  readonly losses: number;
}

export interface PlanResult {
  readonly summary: PlanSummary;
  /** What the accounts of the cameras must be allowed, from the highest level down. */
  readonly needs: readonly NeededLevel[];
  readonly plan: Plan;
}

export interface PlannedWards {
  readonly wards: readonly DesiredWard[];
  /** The plan takes the wards away: nothing of them is desired any more. */
  readonly isDestroy: boolean;
  readonly plan: Plan;
  /** What the user is told of the choice of devices. */
  readonly notes: readonly string[];
}

export interface PlanChangesOptions {
  readonly stateDirectory: string;
  /** Version of this tool. */
  readonly tool: string;
  readonly destroy?: boolean;
  readonly signal: AbortSignal;
}

/**
 * Plans what brings the chosen wards to what the inventory says, or takes them away.
 *
 * @throws FleetError `inventory/…`, `selection/empty`, `usage/invalid`, `state/…`
 */
export async function planChanges(choice: Choice, options: PlanChangesOptions): Promise<PlannedWards> {
  const { stateDirectory, tool, destroy = false, signal } = options;
  const { wards, devices, removed, isPartial, notes } = await loadWards(choice, { signal });
  const plan = await (destroy ? planFleetDestroy : planFleet)(wards, {
    stateDirectory,
    tool,
    now: new Date(),
    ...(isPartial && { selection: new Set<string>([...devices, ...removed]) }),
  });
  return { wards, plan, isDestroy: destroy, notes };
}

export function planSummary(plan: Plan): PlanSummary {
  const actions = plan.wards.flatMap((ward) => ward.actions);
  return {
    ...countActions(plan),
    unchanged: plan.wards.reduce((sum, ward) => sum + ward.unchanged, 0),
    observed: plan.wards.reduce((sum, ward) => sum + ward.observed, 0),
    losses: actions.reduce((sum, { losses }) => sum + losses.length, 0),
  };
}

/** @throws FleetError `usage/invalid` */
export async function writePlanFile(file: string, plan: Plan): Promise<void> {
  try {
    await writeFile(file, formatPlanFile(plan), { mode: 0o600 });
  } catch (cause) {
    throw cannotWrite('--out', file, cause);
  }
}
