import { daysBetween } from '../calendar.ts';
import { isInForce } from '../control-scope.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { Agreement, Camera } from '../schema-types.generated.ts';

const noticeDays = 30;

/** Agreements that cameras rest on are renewed before they end. */
export function* agreementEndsSoon({ wards, today }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { agreements = [], cameras = [] } = source.content;
    for (const [index, agreement] of agreements.entries()) {
      const { id, number, until } = agreement;
      const daysLeft = daysBetween(today, until);
      if (daysLeft > noticeDays || !isInForce(agreement, today)) continue;
      const affected = cameras.filter((camera) => restsOn(camera, id)).length;
      if (affected === 0) continue;
      yield {
        severity: 'warning',
        file: source.file,
        path: ['agreements', index, 'until'],
        message: `${id}: agreement ${number} ends in ${inDays(daysLeft)}; ${consequence(agreement, affected)}`,
        hint: 'Renew it with the owner, then correct its dates here.',
      };
    }
  }
}

function restsOn({ ownership, agreement }: Camera, id: string): boolean {
  return agreement === id && ownership !== 'budget';
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function consequence({ scope }: Agreement, count: number): string {
  const cameras = count === 1 ? '1 camera' : `${count} cameras`;
  return scope === 'config' ? `then ${cameras} can only be observed` : `it covers ${cameras}`;
}
