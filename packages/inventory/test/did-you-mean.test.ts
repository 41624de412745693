import { expect, test } from 'vitest';
import { nearest } from '../src/did-you-mean.ts';

const keys = ['address', 'serial', 'mac', 'model', 'placement', 'main-road', 'name'];

test.each([
  ['adress', 'address'],
  ['addresss', 'address'],
  ['adderss', 'address'],
  ['Serial', 'serial'],
  ['main_road', 'main-road'],
  ['nmae', 'name'],
  ['vendor', undefined],
  ['x', undefined],
  ['', undefined],
])('%j was meant to be %j', (word, expected) => {
  expect(nearest(word, keys)).toBe(expected);
});
