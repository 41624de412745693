import { deviceKey } from './device-keys.ts';
import { globs } from './glob.ts';
import type { LabelTerm, Query, Term } from './query.ts';
import type { Selectable } from './selectable.ts';

export type DeviceTest = (device: Selectable) => boolean;

/** What queries mean in one inventory. */
export interface Meaning {
  /** Every label that a device carries. */
  readonly labels: ReadonlySet<string>;
  /** What the list files say, by name. */
  readonly lists: ReadonlyMap<string, readonly Query[]>;
}

/** A test for devices that every term of the query lets through. */
export function matchQuery({ terms }: Query, meaning: Meaning): DeviceTest {
  const tests = terms.map((term) => matchTerm(term, meaning));
  return (device) => tests.every((test) => test(device));
}

/** A test for devices that any of the queries selects. However many of them are plain ids, it takes one look. */
export function matchAny(queries: readonly Query[], meaning: Meaning): DeviceTest {
  const ids = new Set<string>();
  const tests: DeviceTest[] = [];
  for (const query of queries) {
    const id = plainId(query);
    if (id === undefined) tests.push(matchQuery(query, meaning));
    else ids.add(id);
  }
  return (device) => ids.has(device.id) || tests.some((test) => test(device));
}

export function matchTerm(term: Term, meaning: Meaning): DeviceTest {
  const test = matchBare(term, meaning);
  return term.isNegated ? (device) => !test(device) : test;
}

/** The test for what the term names, whether it includes or excludes that. */
export function matchBare(term: Term, meaning: Meaning): DeviceTest {
  if (term.kind === 'list') return matchAny(meaning.lists.get(term.file) ?? [], meaning);
  if (term.kind === 'label') return matchLabel(term, meaning);
  const test = globs([term.pattern]);
  return ({ id }) => test(id);
}

function matchLabel({ key, patterns }: LabelTerm, { labels }: Meaning): DeviceTest {
  const test = globs(patterns.map((pattern) => pattern.normalize('NFC')));
  const values = deviceKey(key, labels)?.values;
  return values === undefined ? () => false : (device) => values(device).some(test);
}

/** The id that is all of a query. */
export function plainId({ terms }: Query): string | undefined {
  const [term, ...others] = terms;
  if (term?.kind !== 'id' || term.isNegated || others.length > 0) return undefined;
  return /[*?]/.test(term.pattern) ? undefined : term.pattern;
}
