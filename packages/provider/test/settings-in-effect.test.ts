import { expect, test } from 'vitest';
import { settingsInEffect } from '../src/resources/settings-in-effect.ts';

const wanted = { hostname: 'cam', encoder: { main: { bitrateKbps: 4000, govLength: 40 } } };

test('is what is wanted where nothing differs', () => {
  expect(settingsInEffect(wanted, [])).toEqual(wanted);
});

test('puts what the device shows in the place of what differs', () => {
  const differences = [
    { path: 'hostname', wanted: 'cam', before: 'other' },
    { path: 'encoder.main.bitrateKbps', wanted: 4000, before: 2048 },
  ];

  expect(settingsInEffect(wanted, differences)).toEqual({
    hostname: 'other',
    encoder: { main: { bitrateKbps: 2048, govLength: 40 } },
  });
});

test('shows a setting that the device does not show as empty, so that it differs', () => {
  expect(
    settingsInEffect(wanted, [{ path: 'hostname', wanted: 'cam', before: undefined }]).hostname,
  ).toBeNull();
});

test('leaves what it was given as it was', () => {
  const given = structuredClone(wanted);

  settingsInEffect(given, [{ path: 'hostname', wanted: 'cam', before: 'other' }]);

  expect(given).toEqual(wanted);
});
