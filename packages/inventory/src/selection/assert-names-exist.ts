import { deviceKey } from './device-keys.ts';
import { isPattern } from './glob.ts';
import { type Meaning, matchBare } from './match-query.ts';
import { namesNothing } from './nothing-matches.ts';
import { formatTerm, type LabelTerm, type Query, type Term } from './query.ts';
import type { Selectable } from './selectable.ts';

/**
 * Sees to it that what a query names is there: every value of a set, and what is excluded by its name.
 *
 * @throws FleetError `selection/empty`
 */
export function assertNamesExist(query: Query, devices: readonly Selectable[], meaning: Meaning): void {
  for (const term of query.terms) {
    for (const { name, part } of namesIn(term, meaning)) {
      if (!devices.some(matchBare(name, meaning)))
        throw namesNothing(query, name, { devices, meaning, part });
    }
  }
}

/** A term that must match something by itself, and how it was typed. */
interface Named {
  readonly name: Term;
  readonly part: string;
}

function namesIn(term: Term, meaning: Meaning): Named[] {
  if (term.kind === 'label') return valuesIn(term, meaning);
  const isName = term.kind === 'id' && term.isNegated && !isPattern(term.pattern);
  return isName ? [{ name: term, part: formatTerm(term) }] : [];
}

function valuesIn(term: LabelTerm, { labels }: Meaning): Named[] {
  const { key, patterns, isNegated } = term;
  const { closed, isName } = deviceKey(key, labels) ?? {};
  // A single value that matches nothing leaves nothing, which is said elsewhere.
  if (closed !== undefined || (isNegated ? !isName : patterns.length === 1)) return [];
  const names = isNegated ? patterns.filter((pattern) => !isPattern(pattern)) : patterns;
  return names.map((pattern) => ({ name: { ...term, patterns: [pattern] }, part: pattern }));
}
