import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, digestOf } from '../src/canonical.ts';

test.each([
  ['keys in any order', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ['maps in lists', [{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
  ['what is undefined', { a: undefined, b: null }, '{"b":null}'],
  ['nothing', {}, '{}'],
  ['a text', 'Hoà', '"Hoà"'],
  [
    'keys that JavaScript gives a meaning',
    JSON.parse('{"constructor":1,"__proto__":{"b":1,"a":2}}'),
    '{"__proto__":{"a":2,"b":1},"constructor":1}',
  ],
])('the canonical form of %s', (_what, value, expected) => {
  expect(JSON.stringify(canonical(value))).toBe(expected);
});

test('the digest is the SHA-256 of the canonical form', () => {
  expect(digestOf({ b: 1, a: 2 })).toBe(createHash('sha256').update('{"a":2,"b":1}').digest('hex'));
});

test('maps are sorted alike, however many kinds of them came before', () => {
  for (let kind = 0; kind < 100; kind++) canonical({ z: 0, [`key-${kind}`]: 0 });

  expect(JSON.stringify(canonical({ z: 1, 'key-99': 2, a: 3 }))).toBe('{"a":3,"key-99":2,"z":1}');
});

test('the digest does not depend on the order of keys', () => {
  const data = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));

  fc.assert(
    fc.property(data, (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());

      expect(digestOf(reversed)).toBe(digestOf(value));
      expect(JSON.parse(JSON.stringify(canonical(value)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 200 },
  );
});
