import type { ControlScope, Ownership } from '@wardctl/fleet';
import type { Agreement } from './schema-types.generated.ts';

/** Whether an agreement is in force on a day (ISO date); both of its ends belong to it. */
export function isInForce({ from, until }: Agreement, today: string): boolean {
  return from <= today && today <= until;
}

/** What may be done with a camera: the budget's own are written, others only under an agreement in force that says so. */
export function controlScope(
  ownership: Ownership,
  agreement: Agreement | undefined,
  today: string,
): ControlScope {
  if (ownership === 'budget') return 'configure';
  return agreement?.scope === 'config' && isInForce(agreement, today) ? 'configure' : 'observe';
}
