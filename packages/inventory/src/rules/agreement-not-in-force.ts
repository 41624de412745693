import { isInForce } from '../control-scope.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { Agreement, Camera } from '../schema-types.generated.ts';

/** Cameras that the budget did not pay have an agreement in force; without one they are only observed. */
export function* agreementNotInForce({ wards, today }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const agreements = new Map(source.content.agreements?.map((agreement) => [agreement.id, agreement]));
    for (const [index, camera] of (source.content.cameras ?? []).entries()) {
      const lack = lackOf(camera, agreements, today);
      if (lack === undefined) continue;
      yield {
        severity: 'warning',
        file: source.file,
        path: ['cameras', index, camera.agreement === undefined ? 'ownership' : 'agreement'],
        message: `${camera.id}: observe-only, because this ${camera.ownership} camera ${lack}`,
        hint: 'Sign or renew the agreement, then correct its dates here.',
      };
    }
  }
}

function lackOf(
  { ownership, agreement }: Camera,
  agreements: ReadonlyMap<string, Agreement>,
  today: string,
): string | undefined {
  if (ownership === 'budget') return undefined;
  if (agreement === undefined) return 'has no agreement';
  const found = agreements.get(agreement);
  // An agreement that is not listed is an error of its own.
  if (found === undefined || isInForce(found, today)) return undefined;
  return today < found.from
    ? `has agreement ${found.number} only from ${found.from} on`
    : `had agreement ${found.number} only until ${found.until}`;
}
