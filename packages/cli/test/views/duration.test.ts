import { expect, test } from 'vitest';
import { elapsedText, secondsText } from '../../src/views/duration.ts';

test.each([
  [0, '0 s'],
  [59, '59 s'],
  [90, '1 min 30 s'],
  [86_400, '1 day'],
  [2_592_000, '30 days'],
  [2_595_600, '30 days 1 h'],
  [-3_600, '1 h'],
])('says %d seconds as %s', (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});

test.each([
  [4.4, '4 ms'],
  [1_234, '1.2 s'],
  [185_000, '3 min 5 s'],
])('says %d milliseconds as %s', (milliseconds, text) => {
  expect(elapsedText(milliseconds)).toBe(text);
});
