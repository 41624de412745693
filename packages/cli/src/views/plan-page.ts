import type { Plan } from '@wardctl/deploy';
import type { DesiredWard } from '@wardctl/fleet';
import type { NeededLevel } from '../work/needed-levels.ts';
import type { Paint } from './paint.ts';
import { planView } from './plan.ts';
import { wardNames } from './ward-names.ts';

interface PlanPage {
  readonly plan: Plan;
  readonly wards: readonly DesiredWard[];
  readonly needs: readonly NeededLevel[];
  /** Where the plan was written to. */
  readonly file?: string | undefined;
}

/** The plan, and how to go on from it. */
export function planPage({ plan, wards, needs, file }: PlanPage, paint: Paint): string {
  const text = planView(plan, { paint, needs, names: wardNames(wards) });
  if (file === undefined) return text;
  return `${text}\n${paint.dim(`Written to ${file}. To do exactly this: wardctl apply ${file}`)}`;
}
