import { describe, expect, test } from 'vitest';
import { assertFits, assumedBitrateKbps, capacity } from '../src/capacity.ts';
import { cameraId, desiredCamera, desiredRecorder } from './desired-fleet.ts';

function cameras(count: number, options: { days: number; mbps: number }) {
  return Array.from({ length: count }, (_, index) =>
    desiredCamera(index + 1, { days: options.days, bitrateKbps: options.mbps * 1_000 }),
  );
}

function volume(sizeTB: number) {
  return desiredRecorder({ storage: { path: '/srv/footage', sizeTB } });
}

describe('needed space, 15 % overhead included', () => {
  test.each([
    { count: 1, mbps: 1.5, days: 30, gigabytesPerDay: 16.2, neededTB: 0.559 },
    { count: 1, mbps: 4, days: 30, gigabytesPerDay: 43.2, neededTB: 1.49 },
    { count: 1, mbps: 8, days: 90, gigabytesPerDay: 86.4, neededTB: 8.942 },
    { count: 32, mbps: 4, days: 30, gigabytesPerDay: 1_382.4, neededTB: 47.693 },
    { count: 170, mbps: 3, days: 30, gigabytesPerDay: 5_508, neededTB: 190.026 },
  ])('$count cameras of $mbps Mbit/s for $days days: $neededTB TB', (row) => {
    const { count, mbps, days, gigabytesPerDay, neededTB } = row;

    const report = capacity(volume(100), cameras(count, { days, mbps }));

    expect(report).toMatchObject({ cameras: count, ingestMbps: count * mbps, gigabytesPerDay, neededTB });
  });
});

describe('usable space: 95 % of the volume, 85 % of that, less one hour of ingest', () => {
  test.each([
    { sizeTB: 10, count: 0, usableTB: 8.075 },
    { sizeTB: 10, count: 32, usableTB: 8.017 },
    { sizeTB: 0, count: 32, usableTB: 0 },
  ])('$sizeTB TB with $count cameras of 4 Mbit/s: $usableTB TB', ({ sizeTB, count, usableTB }) => {
    expect(capacity(volume(sizeTB), cameras(count, { days: 30, mbps: 4 })).usableTB).toBe(usableTB);
  });
});

test.each([
  { sizeTB: 60, days: 30, fits: true, largestDays: 30 },
  { sizeTB: 59, days: 30, fits: false, largestDays: 29 },
  { sizeTB: 8, days: 30, fits: false, largestDays: 4 },
  { sizeTB: 8, days: 4, fits: true, largestDays: 4 },
  { sizeTB: 1, days: 30, fits: false, largestDays: 0 },
])('32 cameras of 4 Mbit/s for $days days on $sizeTB TB: fits $fits, at most $largestDays days', (row) => {
  const { sizeTB, days, fits, largestDays } = row;

  const report = capacity(volume(sizeTB), cameras(32, { days, mbps: 4 }));

  expect(report).toMatchObject({ fits, largestDays, longestDays: days });
});

test('the largest number of days fits, and one more does not', () => {
  const { largestDays } = capacity(volume(20), cameras(20, { days: 60, mbps: 3 }));

  const fitting = [largestDays, largestDays + 1].map(
    (days) => capacity(volume(20), cameras(20, { days, mbps: 3 })).fits,
  );

  expect(fitting).toEqual([true, false]);
});

test('cameras that are kept shorter than the largest number of days stay as they are', () => {
  const mixed = [...cameras(10, { days: 60, mbps: 8 }), desiredCamera(11, { days: 7, bitrateKbps: 8_000 })];

  const { fits, largestDays } = capacity(volume(30), mixed);

  expect({ fits, largestDays }).toEqual({ fits: false, largestDays: 23 });
});

test('a camera without a bitrate counts with the assumed one, and is named', () => {
  const report = capacity(volume(8), [desiredCamera(1), desiredCamera(2, { bitrateKbps: 1_000 })]);

  expect(report.assumed).toEqual([cameraId(1)]);
  expect(report.ingestMbps).toBe(assumedBitrateKbps / 1_000 + 1);
});

test('prints the formula with its numbers', () => {
  const { formula } = capacity(volume(8), cameras(2, { days: 30, mbps: 4 }));

  expect(formula).toBe(
    '240 Mbit/s x days x 0.0108 x 1.15 = 2.981 TB needed; ' +
      '8 TB x 0.95 x 0.85 - 8 Mbit/s x 0.0108 / 24 = 6.456 TB usable',
  );
});

test('refuses what does not fit, with the largest retention that would', () => {
  const report = capacity(volume(8), cameras(32, { days: 30, mbps: 4 }));

  expect(() => assertFits(report)).toThrow(
    expect.objectContaining({
      code: 'recorder/does-not-fit',
      message: 'vn01-00070-rec-01: 30 days need 47.693 TB, 6.402 TB of its 8 TB can be used',
      hint: 'Keep no camera longer than 4 days, lower the bitrates, or enlarge the volume.',
    }),
  );
});

test('lets pass what fits', () => {
  expect(() => assertFits(capacity(volume(60), cameras(32, { days: 30, mbps: 4 })))).not.toThrow();
});
