import type { CameraSettings, ObservedSettings, SettingResult } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { compareSettings } from '../../src/index.ts';

const observed: ObservedSettings = {
  clock: {
    mode: 'ntp',
    timeZone: 'CST-7:00:00',
    ntpServers: ['Time.example.com.', '10.1.0.1'],
    ntpFromDhcp: false,
  },
  hostname: 'vn01-00070-mr-0001',
  discovery: 'non-discoverable',
  encoder: {
    main: {
      token: 'V1',
      codec: 'H265',
      width: 2560,
      height: 1440,
      frameRateFps: 24.99,
      bitrateKbps: 6_016,
      govLength: 50,
    },
  },
};

const wanted: CameraSettings = {
  clock: { mode: 'ntp', timeZone: 'ICT-7', ntpServers: ['10.1.0.1', 'time.example.com'] },
  hostname: 'VN01-00070-mr-0001',
  discovery: 'non-discoverable',
  encoder: {
    main: { codec: 'H265', width: 2560, height: 1440, frameRateFps: 25, bitrateKbps: 6_000, govLength: 50 },
  },
};

test('values that mean the same do not differ', () => {
  expect(compareSettings(wanted, observed)).toEqual([]);
});

test('settings that are not managed do not differ', () => {
  expect(compareSettings({}, observed)).toEqual([]);
});

test.each<[string, CameraSettings, unknown[]]>([
  [
    'NTP servers',
    { clock: { mode: 'ntp', timeZone: 'ICT-7', ntpServers: ['10.1.0.1'] } },
    ['clock.ntpServers'],
  ],
  ['zone', { clock: { mode: 'manual', timeZone: 'ICT-8', ntpServers: [] } }, ['clock.timeZone']],
  ['hostname', { hostname: 'other' }, ['hostname']],
  ['discovery', { discovery: 'discoverable' }, ['discovery']],
  ['codec', { encoder: { main: { codec: 'H264' } } }, ['encoder.main.codec']],
  ['one pixel', { encoder: { main: { width: 2559, height: 1440 } } }, ['encoder.main.width']],
  ['frames', { encoder: { main: { frameRateFps: 24 } } }, ['encoder.main.frameRateFps']],
  ['3 % of the bitrate', { encoder: { main: { bitrateKbps: 6_200 } } }, ['encoder.main.bitrateKbps']],
  ['one frame of the distance', { encoder: { main: { govLength: 51 } } }, ['encoder.main.govLength']],
  ['an encoder that is not there', { encoder: { sub: { govLength: 50 } } }, ['encoder.sub.govLength']],
])('values that mean another differ: %s', (_case, settings, paths) => {
  expect(compareSettings(settings, observed).map(({ path }) => path)).toEqual(paths);
});

test('a difference names what is wanted and what is there', () => {
  expect(compareSettings({ encoder: { main: { bitrateKbps: 8_000 } } }, observed)).toEqual([
    { path: 'encoder.main.bitrateKbps', wanted: 8_000, before: 6_016 },
  ]);
});

test('mode manual leaves the mode of the device alone', () => {
  expect(compareSettings({ clock: { mode: 'manual', timeZone: 'ICT-7', ntpServers: [] } }, observed)).toEqual(
    [],
  );
});

test('the right servers from DHCP still differ, in where they come from', () => {
  const fromDhcp = { ...observed, clock: { ...observed.clock, ntpFromDhcp: true } } as ObservedSettings;

  expect(compareSettings(wanted, fromDhcp)).toEqual([
    { path: 'clock.ntpFromDhcp', wanted: false, before: true },
  ]);
});

test('a value that the device is known to adapt is no difference as long as both stay', () => {
  const adapted: SettingResult = {
    path: 'encoder.main.bitrateKbps',
    wanted: 9_000,
    before: 2_048,
    after: 6_016,
    result: 'adapted',
  };
  const known = [adapted];

  expect(compareSettings({ encoder: { main: { bitrateKbps: 9_000 } } }, observed, { known })).toEqual([]);
  expect(compareSettings({ encoder: { main: { bitrateKbps: 8_000 } } }, observed, { known })).toHaveLength(1);
  expect(
    compareSettings({ encoder: { main: { bitrateKbps: 9_000 } } }, observed, {
      known: [{ ...adapted, after: 4_096 }],
    }),
  ).toHaveLength(1);
});

test('a setting that the device is known not to offer is no difference as long as it shows none', () => {
  const wish: CameraSettings = { encoder: { sub: { govLength: 50 } } };
  const known: SettingResult[] = [
    {
      path: 'encoder.sub.govLength',
      wanted: 50,
      before: undefined,
      after: undefined,
      result: 'not-supported',
    },
  ];

  expect(compareSettings(wish, observed, { known: JSON.parse(JSON.stringify(known)) })).toEqual([]);
  expect(compareSettings({ encoder: { sub: { govLength: 25 } } }, observed, { known })).toHaveLength(1);
});
