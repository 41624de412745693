import type { ObservedSettings } from '@wardctl/fleet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareSettings,
  settingCoverage,
  settingsFromObserved,
  settingsLeftAlone,
} from '../../src/index.ts';

/** Absent where there is nothing: what a device does not show has no key. */
const some = <Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { requiredKeys: [] });
const onOff = fc.constantFrom('on' as const, 'off' as const);
const host = fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain(), fc.string({ maxLength: 12 }));
const hosts = fc.array(host, { maxLength: 4 });
const whole = fc.integer({ min: 0, max: 100_000 });
const positive = fc.double({ min: 0, max: 1e6, noNaN: true });
const corner = fc.tuple(
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
);

const encoder = fc.record(
  {
    token: fc.string(),
    codec: fc.constantFrom('H264', 'H265', 'JPEG'),
    width: whole,
    height: whole,
    frameRateFps: positive,
    bitrateKbps: whole,
    govLength: whole,
  },
  { requiredKeys: ['token', 'codec', 'width', 'height'] },
);

const protocol = fc.record({ enabled: fc.boolean(), ports: fc.array(whole, { maxLength: 3 }) });

const anyObserved: fc.Arbitrary<ObservedSettings> = some({
  clock: fc.record(
    {
      mode: fc.constantFrom('ntp' as const, 'manual' as const),
      timeZone: fc.oneof(fc.constantFrom('ICT-7', 'CST-7:00:00', '<+07>-7'), fc.string()),
      ntpServers: hosts,
      ntpFromDhcp: fc.boolean(),
    },
    { requiredKeys: ['mode', 'ntpServers', 'ntpFromDhcp'] },
  ),
  hostname: fc.string(),
  discovery: fc.constantFrom('discoverable' as const, 'non-discoverable' as const),
  encoder: some({ main: encoder, sub: encoder }),
  scopes: fc.record({ fixed: fc.array(fc.webUrl()), configurable: fc.array(fc.string(), { maxLength: 4 }) }),
  network: some({
    dns: fc.record({ fromDhcp: fc.boolean(), servers: hosts, searchDomains: hosts }),
    gateways: hosts,
    protocols: some({ http: protocol, https: protocol, rtsp: protocol }),
    zeroConfiguration: onOff,
    dynamicDns: onOff,
    addressFilter: fc.record({ type: fc.constantFrom('allow' as const, 'deny' as const), addresses: hosts }),
    ipv4: fc.string(),
  }),
  audio: onOff,
  multicast: onOff,
  osd: fc.record({
    texts: fc.array(fc.string(), { maxLength: 3 }),
    clock: fc.constantFrom('on' as const, 'off' as const, 'partly' as const),
  }),
  masks: fc.array(
    fc.record({
      token: fc.string(),
      enabled: fc.boolean(),
      polygon: fc.array(corner, { minLength: 0, maxLength: 6 }),
    }),
    { maxLength: 4 },
  ),
  imaging: some({
    wideDynamicRange: onOff,
    irCutFilter: fc.constantFrom('on' as const, 'off' as const, 'auto' as const),
    exposure: fc.record(
      {
        mode: fc.constantFrom('auto' as const, 'manual' as const),
        maxExposureMicroseconds: positive,
        exposureMicroseconds: positive,
      },
      { requiredKeys: ['mode'] },
    ),
  }),
  accounts: fc.array(
    fc.record({ name: fc.string(), level: fc.constantFrom('administrator', 'user'), inUse: fc.boolean() }),
    { maxLength: 3 },
  ),
  passwordPolicy: some({
    minLength: whole,
    minUppercase: whole,
    minNumbers: whole,
    minSpecial: whole,
    historyLength: whole,
  }),
  failedLogins: fc.record({ warning: onOff, maxAttempts: whole, windowSeconds: whole }),
  tls: fc.record({ versions: fc.array(fc.constantFrom('1.0', '1.2', '1.3', '9')) }),
  recording: some({ mode: onOff, maxRetentionDays: whole }),
});

test('asking for what a device shows finds no difference, whatever it shows', () => {
  fc.assert(
    fc.property(anyObserved, (observed) => {
      expect(compareSettings(settingsFromObserved(observed), observed)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('what is taken over and what is left alone is all that a device shows, and coverage counts it once', () => {
  fc.assert(
    fc.property(anyObserved, (observed) => {
      const nothingWanted = settingCoverage({}, observed);
      const allWanted = settingCoverage(settingsFromObserved(observed), observed);

      expect(nothingWanted.governed.size).toBe(0);
      expect(allWanted.readable).toEqual(nothingWanted.readable);
      expect([...allWanted.readable].every((path) => isListed(path, observed, allWanted.governed))).toBe(
        true,
      );
    }),
  );
});

function isListed(path: string, observed: ObservedSettings, governed: ReadonlySet<string>): boolean {
  return governed.has(path) || settingsLeftAlone(observed).some((left) => left.path === path);
}

const cutOff = 'writing it can cut off the way to the camera';
const addressFilter = { type: 'allow', addresses: ['10.1.0.0/16'] } as const;

test.each<[string, ObservedSettings, string, string]>([
  ['sound', { audio: 'on' }, 'audio', 'the inventory can only ask for off'],
  [
    'time servers of DHCP',
    { clock: { mode: 'ntp', timeZone: 'ICT-7', ntpServers: ['10.1.0.1'], ntpFromDhcp: true } },
    'clock.ntpServers',
    'DHCP gives them',
  ],
  [
    'another codec',
    { encoder: { main: { token: 'V', codec: 'JPEG', width: 1, height: 1 } } },
    'encoder.main.codec',
    'the inventory knows H264 and H265',
  ],
  [
    'the passwords of accounts',
    { accounts: [{ name: 'viewer', level: 'user', inUse: false }] },
    'accounts.viewer.level',
    'a camera does not show passwords',
  ],
  ['the TLS versions', { tls: { versions: ['1.2'] } }, 'tls.versions', cutOff],
  ['who may reach it', { network: { addressFilter } }, 'network.addressFilter', cutOff],
  ['its own address', { network: { ipv4: 'dhcp' } }, 'network.ipv4', cutOff],
  [
    'how long it keeps footage',
    { recording: { maxRetentionDays: 90 } },
    'recording.maxRetentionDays',
    'how long footage is kept is a matter of policy',
  ],
  [
    'several ports',
    { network: { protocols: { http: { enabled: true, ports: [80, 8_080] } } } },
    'network.protocols.http.port',
    'it listens on several ports',
  ],
])('says why it leaves something alone: %s', (_case, observed, path, reason) => {
  expect(settingsLeftAlone(observed)).toMatchObject([{ path, reason }]);
});

test('no mask is not the wish that there be none', () => {
  expect(settingsFromObserved({ masks: [] })).toEqual({});
});

test('an exposure that the camera chooses is not pinned', () => {
  const exposure = { mode: 'auto', maxExposureMicroseconds: 33_333, exposureMicroseconds: 812 } as const;

  expect(settingsFromObserved({ imaging: { exposure } })).toEqual({
    imaging: { exposure: { mode: 'auto', maxExposureMicroseconds: 33_333 } },
  });
});
