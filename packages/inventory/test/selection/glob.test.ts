import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glob, globs } from '../../src/selection/glob.ts';

test.each([
  ['vn01-*', 'vn01-00070-mr-0001', true],
  ['*-mr-*', 'vn01-00070-mr-0001', true],
  ['*-mr-000?', 'vn01-00070-mr-0001', true],
  ['*-mr-000?', 'vn01-00070-mr-0011', false],
  ['*', '', true],
  ['?', '', false],
  ['a*b*c', 'aXbXbXc', true],
  ['a*b', 'abc', false],
  ['a.b', 'axb', false],
  ['[a]', 'a', false],
])('%s for %s: %s', (pattern, name, expected) => {
  expect(glob(pattern)(name)).toBe(expected);
});

test('a pattern of many asterisks does not take longer than its length', () => {
  const test = glob(`${'*a'.repeat(200)}*b`);

  expect(test('a'.repeat(5_000))).toBe(false);
});

test('a pattern means what the regular expression for it means', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), (pattern, name) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);

      expect(glob(pattern)(name)).toBe(expression.test(name));
    }),
  );
});

test('several patterns fit what any of them fits', () => {
  const test = globs(['a', 'b*', 'c']);

  expect(['a', 'bx', 'c', 'd', 'ax'].map(test)).toEqual([true, true, true, false, false]);
});
