import type { RetentionTerms } from '@wardctl/fleet';
import type { FleetFile, RetentionChoice, RetentionClass } from './schema-types.generated.ts';

/** Name of the class that a choice names. */
export function classOf(choice: RetentionChoice): string {
  return typeof choice === 'string' ? choice : choice.class;
}

/** The retention class of that name, or undefined. */
export function findRetentionClass(fleet: FleetFile | undefined, name: string): RetentionClass | undefined {
  return fleet !== undefined && Object.hasOwn(fleet.retention, name) ? fleet.retention[name] : undefined;
}

/** The terms that a choice means; a class that is missing gives terms of 0 days. */
export function retentionTerms(choice: RetentionChoice, fleet: FleetFile | undefined): RetentionTerms {
  const name = classOf(choice);
  const { floorDays = 0, days = 0, ceilingDays = 0 } = findRetentionClass(fleet, name) ?? {};
  return { class: name, floorDays, days: typeof choice === 'string' ? days : choice.days, ceilingDays };
}
