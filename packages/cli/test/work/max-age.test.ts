import { expect, test } from 'vitest';
import { maxAgeMs } from '../../src/work/max-age.ts';

test.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['1d', 86_400_000],
  [' 0s ', 0],
])('%s is %d ms', (text, ageMs) => {
  expect(maxAgeMs(text)).toBe(ageMs);
});

test.each(['', '10', 'm', '10 m', '-1m', '1.5h', '10w', '9999999s'])('"%s" is no duration', (text) => {
  expect(() => maxAgeMs(text)).toThrow(expect.objectContaining({ code: 'usage/invalid' }));
});
