import { type DesiredWard, FleetError } from '@wardctl/fleet';
import { globs } from './glob.ts';
import { formatPlace, type LabelTerm, type Query } from './query.ts';

/**
 * Sees to it that a bare unit code means one unit: codes are used again between editions.
 *
 * @throws FleetError `usage/invalid`
 */
export function checkUnits({ terms, origin }: Query, wards: readonly DesiredWard[]): void {
  for (const term of terms) {
    if (term.kind !== 'label' || term.key !== 'unit') continue;
    const editions = editionsOf(term, wards);
    if (editions.size < 2) continue;
    const [first] = editions;
    const what = `unit codes ${[...term.patterns].join('|')} are those of different editions: ${[...editions].join(', ')}`;
    throw new FleetError('usage/invalid', `${formatPlace(origin, term.column)}: ${what}`, {
      hint: `Write the edition too: unit=${first}/${term.patterns[0]}`,
    });
  }
}

function editionsOf({ patterns }: LabelTerm, wards: readonly DesiredWard[]): ReadonlySet<string> {
  const test = globs(patterns.filter((pattern) => !pattern.includes('/')));
  return new Set(wards.filter(({ admin }) => test(admin.unit)).map(({ admin }) => admin.edition));
}
