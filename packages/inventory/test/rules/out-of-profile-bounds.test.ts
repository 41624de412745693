import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

function bounds(text: string) {
  return changed('fleet.yaml', '    retention: ward\n', `    retention: ward\n    bounds: ${text}\n`);
}

const bitrate = { 'fleet.yaml': bounds('{ bitrateKbps: { min: 2000, max: 6000 } }')['fleet.yaml'] ?? '' };

function own(settings: string) {
  const change = `ownership: budget\n    ${settings}\n  - id`;
  return { ...bitrate, ...changed('wards/a.yaml', 'ownership: budget\n  - id', change) };
}

test.each([
  [1999, 1],
  [2000, 0],
  [6000, 0],
  [6001, 1],
])('a camera that asks for %i kbit/s of 2000 to 6000 has %i problems', async (kbps, count) => {
  const problems = await problemsOf(own(`settings: { encoder: { main: { bitrateKbps: ${kbps} } } }`));

  expect(problems).toHaveLength(count);
});

test('a value of the camera itself is reported where it stands', async () => {
  const problems = await problemsOf(own('settings: { encoder: { main: { bitrateKbps: 500 } } }'));

  expect(problems).toEqual([
    'wards/a.yaml:26:49 rule/out-of-profile-bounds: vn01-00070-rs-0001: 500 kbit/s, but residential asks for 2000 to 6000',
  ]);
});

test.each([
  ['{ width: { max: 1920 } }', '2560 pixels in width, but residential asks for 1920 at most'],
  ['{ retentionDays: { min: 31 } }', '30 days of footage, but residential asks for 31 at least'],
])('a value from another layer is reported at the placement of each camera: %s', async (text, message) => {
  const problems = await problemsOf(bounds(text));

  expect(problems).toHaveLength(4);
  expect(problems[0]).toBe(`wards/a.yaml:24:16 rule/out-of-profile-bounds: vn01-00070-rs-0001: ${message}`);
});

test('a value that no layer gives is within all bounds', async () => {
  expect(await problemsOf(bounds('{ frameRateFps: { min: 15 } }'))).toEqual([]);
});
