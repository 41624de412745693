import { expect, test } from 'vitest';
import { isPosixTimeZone, standardOffsetMs } from '../../src/camera/operations/device/posix-time-zone.ts';

test.each([
  ['UTC0', 0],
  ['ICT-7', 7],
  ['CST-8:00:00', 8],
  ['<+07>-7', 7],
  ['EST5EDT,M3.2.0,M11.1.0', -5],
  ['CET-1CEST,M3.5.0/2,M10.5.0/3', 1],
  ['IST-5:30', 5.5],
])('%s is %d hours ahead of UTC', (zone, hours) => {
  const isValid = isPosixTimeZone(zone);
  const offsetMs = standardOffsetMs(zone);

  expect(isValid).toBe(true);
  expect(offsetMs).toBe(hours * 3_600_000);
});

test.each(['Asia/Ho_Chi_Minh', 'ICT', 'UTC+7:00 Hanoi', '', '7'])('"%s" is no POSIX zone', (zone) => {
  const isValid = isPosixTimeZone(zone);

  expect(isValid).toBe(false);
});
