import { digestOf, FleetError } from '@wardctl/fleet';
import type { Plan } from './plan.ts';

export function formatPlanFile(plan: Plan): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

/** @throws FleetError `plan/invalid` */
export function parsePlanFile(text: string, file: string): Plan {
  const plan = parseJson(text, file) as Partial<Plan> | null;
  if (plan?.version !== 1 || !Array.isArray(plan.wards)) {
    throw invalid(file, 'it is not a plan of this version of wardctl');
  }
  return plan as Plan;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(file, (cause as Error).message);
  }
}

function invalid(file: string, what: string): FleetError {
  return new FleetError('plan/invalid', `${file}: ${what}`, {
    hint: 'Make it anew: wardctl plan --out FILE',
  });
}

/**
 * Refuses a plan whose ground has moved: `current` is the same question asked again now.
 *
 * @throws FleetError `plan/moved`
 */
export function assertPlanHolds(plan: Plan, current: Plan): void {
  if (plan.tool !== current.tool) throw moved(`it was made by wardctl ${plan.tool}, this is ${current.tool}`);
  const now = new Map(current.wards.map((ward) => [ward.ward, ward]));
  for (const { ward, desiredDigest, stateSerial, actions } of plan.wards) {
    const found = now.get(ward);
    if (found?.desiredDigest !== desiredDigest) throw moved(`the inventory of ${ward} has changed`);
    if (found.stateSerial !== stateSerial) throw moved(`${ward} was changed by another apply`);
    if (digestOf(found.actions) !== digestOf(actions))
      throw moved(`the actions of ${ward} in the file are not those of the plan`);
  }
}

function moved(what: string): FleetError {
  return new FleetError('plan/moved', `the plan no longer holds: ${what}`, {
    hint: 'Nothing was touched. Make a new plan and have it approved.',
  });
}
