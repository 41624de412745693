import { FleetError } from '@wardctl/fleet';
import { nearest } from '../did-you-mean.ts';
import { deviceKey, keyNames } from './device-keys.ts';
import { isPattern } from './glob.ts';
import { formatPlace, type LabelTerm, type Origin, type Query } from './query.ts';

/**
 * Sees to it that every key of a query is known, and every value that can be known.
 *
 * @param labels Every label of the inventory.
 * @throws FleetError `usage/invalid`
 */
export function checkQuery({ terms, origin }: Query, labels: ReadonlySet<string>): void {
  for (const term of terms) if (term.kind === 'label') checkLabelTerm(term, labels, origin);
}

function checkLabelTerm(term: LabelTerm, labels: ReadonlySet<string>, origin: Origin): void {
  const { key, patterns, column } = term;
  const known = deviceKey(key, labels);
  if (known === undefined)
    throw unknown({ what: 'key', word: key, column, origin }, [...keyNames, ...labels]);
  const { closed } = known;
  if (closed === undefined) return;
  const wrong = patterns.find((pattern) => !isPattern(pattern) && !closed.includes(pattern));
  if (wrong !== undefined) throw unknown({ what: key, word: wrong, column, origin }, closed);
}

interface Unknown {
  readonly what: string;
  readonly word: string;
  readonly column: number;
  readonly origin: Origin;
}

function unknown({ what, word, column, origin }: Unknown, known: readonly string[]): FleetError {
  const match = nearest(word, known);
  const guess = match === undefined ? '' : `, did you mean '${match}'?`;
  return new FleetError(
    'usage/invalid',
    `${formatPlace(origin, column)}: unknown ${what} '${word}'${guess}`,
    {
      hint: `Known: ${known.join(', ')}.`,
    },
  );
}
