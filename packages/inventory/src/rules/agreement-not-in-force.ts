import { isInForce } from '../control-scope.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { Agreement, Camera } from '../schema-types.generated.ts';

type Agreements = ReadonlyMap<string, Agreement>;

/** Cameras that the budget did not pay have an agreement in force; without one they are only observed. */
export function* agreementNotInForce({ wards, cameras, today }: RuleInput): Generator<Finding> {
  const byWard = new Map<string, Agreements>();
  for (const { source } of wards) byWard.set(source.file, agreementsOf(source.content.agreements));
  for (const { id, written, file, index } of cameras) {
    const lack = lackOf(written, byWard.get(file), today);
    if (lack === undefined) continue;
    yield {
      severity: 'warning',
      file,
      path: ['cameras', index, written.agreement === undefined ? 'ownership' : 'agreement'],
      message: `${id}: observe-only, because this ${written.ownership} camera ${lack}`,
      hint: 'Sign or renew the agreement, then correct its dates here.',
    };
  }
}

function agreementsOf(agreements: readonly Agreement[] = []): Agreements {
  return new Map(agreements.map((agreement) => [agreement.id, agreement]));
}

function lackOf({ ownership, agreement }: Camera, agreements: Agreements | undefined, today: string) {
  if (ownership === 'budget') return undefined;
  if (agreement === undefined) return 'has no agreement';
  const found = agreements?.get(agreement);
  // An agreement that is not listed is an error of its own.
  if (found === undefined || isInForce(found, today)) return undefined;
  return today < found.from
    ? `has agreement ${found.number} only from ${found.from} on`
    : `had agreement ${found.number} only until ${found.until}`;
}
