import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../src/plain-yaml/read-plain-yaml.ts';
import { SourceDocument } from '../../src/source-document.ts';
import { files } from '../temporary-city.ts';

test.each([
  ['a map', 'a: 1\nb: x', { a: 1, b: 'x' }],
  ['maps in maps', 'a:\n  b:\n    c: 1\n  d: 2\n', { a: { b: { c: 1 }, d: 2 } }],
  ['a list of maps', '- a: 1\n  b: 2\n- a: 3\n', [{ a: 1, b: 2 }, { a: 3 }]],
  ['a list below its key', 'a:\n- 1\n- 2\nb: 3', { a: [1, 2], b: 3 }],
  ['an indented list', 'a:\n  - 1\n  -\n    b: 2\n', { a: [1, { b: 2 }] }],
  ['brackets', 'a: { b: [1, x y, "z, ]"], c: {} }\nd: []', { a: { b: [1, 'x y', 'z, ]'], c: {} }, d: [] }],
  ['comments', '# one\na: 1 # two\n\n  # three\nb: x#y\n', { a: 1, b: 'x#y' }],
  ['values that are not there', 'a:\nb: # none\n', { a: null, b: null }],
  [
    'words and numbers',
    'a: true\nb: null\nc: -1.5\nd: 1e3\ne: 08\nf: 10.1.0.2\ng: 12:30',
    { a: true, b: null, c: -1.5, d: 1000, e: 8, f: '10.1.0.2', g: '12:30' },
  ],
  ['quotes', 'a: \'1\'\nb: "2 # x"  # y\n', { a: '1', b: '2 # x' }],
  ['letters of any language', 'tên: x', undefined],
  ['a value in any language', 'a: Hoàn Kiếm, 𠮷', { a: 'Hoàn Kiếm, 𠮷' }],
])('%s has the value of YAML', (_what, text, value) => {
  expect(readPlainYaml(text)?.value).toEqual(value);
  if (value !== undefined) expect(new SourceDocument('a.yaml', text).content).toEqual(value);
});

test.each([
  ['nothing', ''],
  ['a scalar', 'x'],
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a tag', 'a: !x 1'],
  ['a text of several lines', 'a: |\n  x\n'],
  ['a value that goes on', 'a: x\n  y\n'],
  ['an escape', 'a: "\\n"'],
  ['a quote in quotes', "a: 'it''s'"],
  ['a quoted key', '"a": 1'],
  ['a key that is no text', 'true: 1'],
  ['a key that is there twice', 'a: 1\na: 2'],
  ['a key of every object', '__proto__: 1'],
  ['brackets over lines', 'a: [1,\n  2]'],
  ['a bracket that stays open', 'a: [1'],
  ['a comma before the bracket', 'a: [1, ]'],
  ['a second document', 'a: 1\n---\nb: 1'],
  ['a tab', 'a:\t1'],
  ['a carriage return', 'a: 1\r\n'],
  ['a number in another base', 'a: 0x1f'],
  ['an infinite number', 'a: .inf'],
  ['a number too large', 'a: 1e999'],
  ['a zero below zero', 'a: -0'],
  ['wrong indentation', 'a:\n  b: 1\n c: 2'],
  ['a map in a value', 'a: b: c'],
  ['two lists in a line', '- - a'],
  ['deep brackets', `a: ${'['.repeat(30)}${']'.repeat(30)}`],
  ['deep maps', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s is left to a full parser', (_what, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

test('every file of the small city is plain', () => {
  for (const text of Object.values(files)) expect(readPlainYaml(text)).toBeDefined();
});

/** Texts of the characters and words that YAML is made of, in lines that are likely to fit each other. */
const likely = fc.constantFrom(
  ...[
    'a',
    'b',
    'cc',
    ':',
    ': ',
    '- ',
    '-',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n- ',
    '\na: ',
    '\n  b: ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '1',
    '0',
    '.',
    'e',
    '+',
    '-1',
    '1.5',
    'true',
    'null',
    '~',
    '?',
    '? ',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\\',
    '=',
    '<<',
    '---',
    '...',
    'à',
    '\u00a0',
    '\u0085',
    '\t',
  ],
);
const soup = fc.array(likely, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));

test('whatever is read is what both full parsers read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        soup,
        soup.map((text) => `a: ${text}`),
        damaged(files['wards/a.yaml']),
      ),
      (text) => {
        const plain = readPlainYaml(text);
        if (plain === undefined) return;

        expect(load(text, { schema: CORE_SCHEMA })).toEqual(plain.value);
        expect(new SourceDocument('a.yaml', text)).toMatchObject({ problems: [], content: plain.value });
      },
    ),
    { numRuns: 2000 },
  );
});

function damaged(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(6), soup)
    .map(([at, remove, insert]) => text.slice(0, at) + insert + text.slice(at + remove));
}
