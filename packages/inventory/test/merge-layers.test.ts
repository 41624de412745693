import { expect, test } from 'vitest';
import { mergeLayers } from '../src/merge-layers.ts';

test.each([
  ['the higher value wins', [{ a: 1 }, { a: 2 }], { a: 2 }],
  ['what only one layer sets stays', [{ a: 1 }, { b: 2 }], { a: 1, b: 2 }],
  ['maps merge', [{ m: { a: 1, b: 1 } }, { m: { b: 2 } }], { m: { a: 1, b: 2 } }],
  ['lists replace', [{ l: [1, 2] }, { l: [3] }], { l: [3] }],
  ['null removes', [{ a: 1, b: 1 }, { a: null }], { b: 1 }],
  ['null removes a map', [{ m: { a: 1 } }, { m: null }], {}],
  ['null removes inside a map', [{ m: { a: 1, b: 1 } }, { m: { a: null } }], { m: { b: 1 } }],
  ['null removes nothing where nothing is', [{}, { m: { a: null } }], { m: {} }],
  ['a layer above null sets again', [{ a: 1 }, { a: null }, { a: 3 }], { a: 3 }],
  ['a map over a text replaces it', [{ a: 'x' }, { a: { b: 1 } }], { a: { b: 1 } }],
  ['a text over a map replaces it', [{ a: { b: 1 } }, { a: 'x' }], { a: 'x' }],
])('%s', (_rule, layers, expected) => {
  expect(mergeLayers(layers)).toEqual(expected);
});

test('the layers themselves are not changed', () => {
  const low = Object.freeze({ m: Object.freeze({ a: 1 }) });
  const high = Object.freeze({ m: Object.freeze({ b: 2 }) });

  expect(mergeLayers([low, high])).toEqual({ m: { a: 1, b: 2 } });
});
