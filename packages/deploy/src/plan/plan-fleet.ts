import { type DesiredWard, digestOf } from '@wardctl/fleet';
import { type RecordedStack, readRecordedStack } from '../state/recorded-stack.ts';
import { stateLayout } from '../state/state-layout.ts';
import type { Plan, WardPlan } from './plan.ts';
import { planDestroy, planWard } from './plan-ward.ts';

export interface PlanOptions {
  /** The `.wardctl` folder. */
  readonly stateDirectory: string;
  readonly tool: string;
  readonly now: Date;
  /** Device ids to limit the plan to. */
  readonly selection?: ReadonlySet<string>;
}

/** Plans an apply of many wards. Starts no engine, takes no lock, talks to no device. */
export function planFleet(wards: readonly DesiredWard[], options: PlanOptions): Promise<Plan> {
  return planWards(wards, options, planWard);
}

/** Plans to remove wards: containers and their configuration go, footage and camera settings stay. */
export function planFleetDestroy(wards: readonly DesiredWard[], options: PlanOptions): Promise<Plan> {
  return planWards(wards, options, planDestroy);
}

type PlanOne = (ward: DesiredWard, recorded: RecordedStack, selection?: ReadonlySet<string>) => WardPlan;

async function planWards(
  wards: readonly DesiredWard[],
  options: PlanOptions,
  planOne: PlanOne,
): Promise<Plan> {
  const { tool, now, selection, stateDirectory } = options;
  const layout = stateLayout(stateDirectory);
  const plans: WardPlan[] = [];
  for (const ward of wards) plans.push(planOne(ward, await readRecordedStack(layout, ward.code), selection));
  return {
    version: 1,
    tool,
    createdAt: now.toISOString(),
    inventoryDigest: digestOf(plans.map(({ ward, desiredDigest }) => [ward, desiredDigest])),
    ...(selection !== undefined && { selection: [...selection].sort() }),
    wards: plans,
  };
}
