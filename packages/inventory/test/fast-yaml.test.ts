import { expect, test } from 'vitest';
import { parseFast } from '../src/fast-yaml.ts';
import { SourceDocument } from '../src/source-document.ts';

const sameToBoth = [
  'a: 0o17',
  'a: 017',
  'a: 0x1F',
  'a: 1_000',
  'a: 12:30:45',
  'mac: 44:19:06:00:70:01',
  'a: 2026-01-01',
  'a: yes',
  'a: on',
  'a: ~',
  'a: Null',
  'a: .inf',
  'a: 1e3',
  'a: .5',
  'a: +5',
  'a: 5.',
  'a: 0b11',
  'a: TRUE',
  'a: -0',
  'a: 08.5',
  'a: 1e',
  'a: 10.1.70.11',
  'a: |\n  b',
  'a: >+\n x\n\n',
  '<<: {a: 1}\nb: 2',
  'a: !!str 5',
  '!!map {a: 1}',
  '__proto__: {a: 1}',
  'constructor: 1',
  'a:\t1',
  'a: 123456789012345678901',
  '{a: 1, b}',
  '? a',
  'a: "x\n  y"',
  '- a\n -b',
  'a: Hòa Bình # Hoà',
  'a: 1\r\nb: 2\r\n',
];

test.each(sameToBoth)('%j reads the same to both parsers', (text) => {
  const slow = new SourceDocument('a.yaml', text);

  expect(slow.problems).toEqual([]);
  expect(parseFast(text)).toEqual({ value: slow.content });
});

const leftToTheSlow: readonly [string, string][] = [
  ['an alias', 'a: &x 1\nb: *x'],
  ['a directive', '# city\n\n%YAML 1.1\n---\na: no'],
  ['a tag', 'a: !city 1'],
  ['a key that is a number', '1.0: x'],
  ['a key that is null', 'null: x'],
  ['a number beyond a double', 'a: 1e400'],
  ['a number with too many digits', `a: ${'9'.repeat(400)}`],
  ['a key used twice', 'a: 1\na: 2'],
  ['nesting beyond 100', `a: ${'['.repeat(101)}${']'.repeat(101)}`],
  ['nothing', ''],
  ['a second document', 'a: 1\n---\nb: 2'],
  ['a NUL', 'a: x\0'],
];

test.each(leftToTheSlow)('%s is left to the slow parser', (_what, text) => {
  expect(parseFast(text)).toBeUndefined();
});

test('keys that are no text are text to the slow parser, as they are written', () => {
  const { content } = new SourceDocument('a.yaml', '1.0: a\nnull: b\n0x10: c\n');

  expect(content).toEqual({ '1.0': 'a', null: 'b', '0x10': 'c' });
});
