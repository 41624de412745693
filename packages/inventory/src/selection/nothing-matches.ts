import { FleetError } from '@wardctl/fleet';
import { nearest } from '../did-you-mean.ts';
import { deviceKey } from './device-keys.ts';
import { type Meaning, matchTerm } from './match-query.ts';
import { formatQuery, formatTerm, type Query, type Term } from './query.ts';
import type { Selectable } from './selectable.ts';

interface Searched {
  readonly devices: readonly Selectable[];
  readonly meaning: Meaning;
}

/**
 * Why a query selects no device: the part that matches nothing, or that its parts have nothing in common.
 *
 * @param searched `others`: how many more queries select nothing.
 */
export function nothingMatches(query: Query, searched: Searched & { readonly others: number }): FleetError {
  const { devices, meaning, others } = searched;
  const counts = query.terms.map((term) => devices.filter(matchTerm(term, meaning)).length);
  const dead = query.terms[counts.indexOf(0)];
  const more = others === 0 ? '' : ` (nor do ${others} more)`;
  if (dead !== undefined) return namesNothing(query, dead, { ...searched, part: formatTerm(dead), more });
  const each = query.terms.map((term, index) => `${counts[index]} match ${formatTerm(term)}`).join(', ');
  return new FleetError(
    'selection/empty',
    `${titleOf(query)} matches nothing${more}: ${each}, none matches all`,
    {
      hint: 'A device must match every part; to add devices, give --on once more.',
    },
  );
}

interface DeadPart extends Searched {
  /** As it was typed. */
  readonly part: string;
  readonly more?: string;
}

/** A part of a query names what is not there. */
export function namesNothing(
  query: Query,
  term: Term,
  { part, more = '', ...searched }: DeadPart,
): FleetError {
  const title = part === formatQuery(query) ? titleOf(query) : `${titleOf(query)}: ${part}`;
  const match = nearest(wordOf(term), namesFor(term, searched));
  return new FleetError('selection/empty', `${title} matches nothing${more}`, {
    hint: match === undefined ? 'See the names with: wardctl validate --json' : `Did you mean "${match}"?`,
  });
}

/** `--on a,b`, or `list.txt:7: a,b` */
function titleOf(query: Query): string {
  const { name, line } = query.origin;
  return line === undefined ? `${name} ${formatQuery(query)}` : `${name}:${line}: ${formatQuery(query)}`;
}

function wordOf(term: Term): string {
  if (term.kind === 'label') return term.patterns[0] ?? '';
  return term.kind === 'id' ? term.pattern : term.file;
}

function namesFor(term: Term, { devices, meaning }: Searched): Iterable<string> {
  if (term.kind === 'list') return [];
  if (term.kind === 'id') return devices.map(({ id }) => id);
  const values = deviceKey(term.key, meaning.labels)?.values;
  return values === undefined ? [] : new Set(devices.flatMap(values));
}
