import { expect, test } from 'vitest';
import { isDay, isMoment } from '../src/calendar.ts';

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['20260101', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['2026-07-20T18:00:00+07:00', true],
  ['2026-07-20T18:00Z', true],
  ['2026-07-20T18:00:00.250Z', true],
  ['2026-07-20T18:00:00', false],
  ['2026-02-30T18:00:00Z', false],
  ['2026-07-20T25:00:00Z', false],
  ['2026-07-20', false],
])('%j is a moment: %s', (text, expected) => {
  expect(isMoment(text)).toBe(expected);
});
