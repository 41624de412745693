import { expect, test } from 'vitest';
import { isSameTimeZone, parseTimeZone } from '../../src/services/device/time-zone.ts';

test.each([
  ['ICT-7', 25_200, ''],
  ['CST-7:00:00', 25_200, ''],
  ['<+0530>-5:30', 19_800, ''],
  ['EST5EDT,M3.2.0,M11.1.0', -18_000, 'EDT,M3.2.0,M11.1.0'],
  ['UTC0', 0, ''],
])('the zone %s is %i s ahead of UTC', (text, offsetSeconds, daylight) => {
  expect(parseTimeZone(text)).toEqual({ offsetSeconds, daylight });
});

test.each([[''], ['Asia/Ho_Chi_Minh'], ['GMT+99'], ['7']])('%s is no POSIX zone', (text) => {
  expect(parseTimeZone(text)).toBeUndefined();
});

test.each([
  ['ICT-7', 'CST-7:00:00', true],
  ['ICT-7', 'ICT-8', false],
  ['CET-1', 'CET-1CEST,M3.5.0,M10.5.0/3', false],
  ['Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh', true],
  ['Asia/Ho_Chi_Minh', 'ICT-7', false],
])('%s and %s mean the same: %s', (a, b, same) => {
  expect(isSameTimeZone(a, b)).toBe(same);
});
