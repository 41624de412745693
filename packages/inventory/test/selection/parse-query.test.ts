import { FleetError } from '@wardctl/fleet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../src/selection/parse-query.ts';
import { formatQuery, type Query } from '../../src/selection/query.ts';

const origin = { name: '--on' };

test.each([
  ['vn01-00070-*', [{ kind: 'id', pattern: 'vn01-00070-*', isNegated: false, column: 1 }]],
  ['!*-rec-*', [{ kind: 'id', pattern: '*-rec-*', isNegated: true, column: 1 }]],
  [
    'ward=vn01-00070',
    [{ kind: 'label', key: 'ward', patterns: ['vn01-00070'], isNegated: false, column: 1 }],
  ],
  [
    'placement=main-road|hotspot',
    [{ kind: 'label', key: 'placement', patterns: ['main-road', 'hotspot'], isNegated: false, column: 1 }],
  ],
  ['site!=a', [{ kind: 'label', key: 'site', patterns: ['a'], isNegated: true, column: 1 }]],
  ['!site=a', [{ kind: 'label', key: 'site', patterns: ['a'], isNegated: true, column: 1 }]],
  ['@new.txt', [{ kind: 'list', file: 'new.txt', isNegated: false, column: 1 }]],
  ['@-', [{ kind: 'list', file: '-', isNegated: false, column: 1 }]],
  [
    ' kind=camera ,  label.route = Hồ Gươm ',
    [
      { kind: 'label', key: 'kind', patterns: ['camera'], isNegated: false, column: 2 },
      { kind: 'label', key: 'label.route', patterns: ['Hồ Gươm'], isNegated: false, column: 17 },
    ],
  ],
])('%s is read', (text, terms) => {
  expect(parseQuery(text, origin)).toEqual({ terms, origin });
});

test.each([
  ['', 'at column 1: there is nothing between the commas'],
  ['kind=camera,,site=a', 'at column 13: there is nothing between the commas'],
  ['kind=camera,!', 'at column 13: there is nothing between the commas'],
  ['a b', 'at column 2: " " cannot stand in the id of a device'],
  ['site=', 'at column 6: "=" wants a value after it'],
  ['site=a||b', 'at column 8: "=" wants a value after it'],
  ['site==a', 'at column 6: "=" cannot stand in a value'],
  ['a,=b', 'at column 3: "=" wants a key before it'],
  ['a,b c=d', 'at column 4: " " cannot stand in a key'],
  ['!site!=a', 'at column 2: "site" is negated twice'],
  ['kind=camera,@', 'at column 13: "@" wants the name of a file, or "-"'],
])('"%s" is refused %s', (text, message) => {
  const parse = () => parseQuery(text, origin);

  expect(parse).toThrow(expect.objectContaining({ code: 'usage/invalid', message: `in --on ${message}` }));
});

test('a list that names another list is refused with its line', () => {
  const parse = () => parseQuery('@more.txt', { name: 'new.txt', line: 3 });

  expect(parse).toThrow('in new.txt:3 at column 1: a list cannot name another list');
});

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('!', '=', '!=', ',', '|', '@', ' ', '*', '?', '-', '.', '#') },
  { weight: 2, arbitrary: fc.constantFrom('ward', 'site', 'label.route', 'vn01-00070-mr-0001', 'Hồ Gươm') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('any text is a query or a FleetError, and a query that is written out reads as the same query', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = parse(text);
      if (query === undefined) return;

      const again = parseQuery(formatQuery(query), origin);

      expect(again.terms.map(withoutColumn)).toEqual(query.terms.map(withoutColumn));
    }),
    { numRuns: 2_000 },
  );
});

test('most pieces put together as a person would are queries', () => {
  const word = fc.stringMatching(/^[a-z0-9*?-]{1,8}$/);
  const value = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('|'));
  const sign = fc.constantFrom('', '!');
  const term = fc.oneof(
    fc.tuple(sign, word).map((parts) => parts.join('')),
    fc.tuple(sign, fc.constantFrom('ward', 'label.route'), value).map(([no, key, is]) => `${no}${key}=${is}`),
  );
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), (terms) => {
      expect(formatQuery(parseQuery(terms.join(','), origin))).toBe(terms.join(','));
    }),
  );
});

function parse(text: string): Query | undefined {
  try {
    return parseQuery(text, origin);
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}

function withoutColumn({ column: _, ...term }: Query['terms'][number]) {
  return term;
}
