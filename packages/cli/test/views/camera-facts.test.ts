import type { CameraSettings } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { cameraFacts } from '../../src/views/camera-facts.ts';

const credential = { reference: 'env:VIEWER', version: 1 };

const everything: CameraSettings = {
  clock: { mode: 'ntp', ntpServers: ['10.1.0.123'], timeZone: 'ICT-7' },
  hostname: 'cam-1',
  discovery: 'non-discoverable',
  encoder: { main: { codec: 'H265', width: 2560, height: 1440 }, sub: { bitrateKbps: 384 } },
  scopes: { present: ['onvif://www.onvif.org/name/cam-1'], absent: ['onvif://www.onvif.org/location/x'] },
  network: {
    protocols: { http: { enabled: false }, https: { enabled: true, port: 443 }, rtsp: { enabled: true } },
    dns: { servers: ['10.1.0.53'], searchDomains: ['city.example'] },
    gateways: ['10.1.0.254'],
    zeroConfiguration: 'off',
    dynamicDns: 'off',
  },
  audio: 'off',
  multicast: 'off',
  osd: { name: 'cam-1', clock: 'on' },
  masks: [
    {
      id: 'door',
      polygon: [
        [-1, -1],
        [0, -1],
        [0, 0],
        [-1, 0],
      ],
    },
  ],
  imaging: {
    wideDynamicRange: 'on',
    irCutFilter: 'auto',
    exposure: { mode: 'auto', maxExposureMicroseconds: 2_500 },
  },
  accounts: { viewer: { level: 'user', credential }, guard: { level: 'operator', credential } },
  otherAccounts: 'remove',
  passwordPolicy: { minLength: 12, minNumbers: 1, historyLength: 5 },
};

test('tells every setting in words, none of them as JSON', () => {
  const facts = cameraFacts(everything, 'cam-1');

  expect(facts.map(([what, how]) => `${what}: ${how}`)).toMatchInlineSnapshot(`
    [
      "clock: ntp · 10.1.0.123 · ICT-7",
      "host name: its id",
      "scopes: onvif://www.onvif.org/name/{id} · without onvif://www.onvif.org/location/x",
      "accounts: viewer (user), guard (operator)",
      "other accounts: removed",
      "passwords: at least 12 characters, 1 digit · the last 5 not again",
      "main stream: H265 2560x1440",
      "sub stream: 384 kbit/s",
      "privacy masks: door: 25 % of the picture",
      "picture: wide dynamic range on · infrared filter auto · exposure auto, at most 2.5 ms",
      "in the picture: {id} · clock on",
      "sound: off",
      "multicast: off",
      "discovery: non-discoverable",
      "protocols: http off · https on port 443 · rtsp on",
      "name servers: 10.1.0.53 · search city.example",
      "gateway: 10.1.0.254",
      "link-local address: off",
      "dynamic DNS: off",
    ]
  `);
});

test('tells a setting that it has no words for by its path', () => {
  const settings = {
    heater: { mode: 'on', fromCelsius: -5 },
    network: { vlan: 12 },
  } as unknown as CameraSettings;

  expect(cameraFacts(settings, 'cam-1')).toEqual([
    ['network.vlan', '12'],
    ['heater.mode', 'on'],
    ['heater.fromCelsius', '-5'],
  ]);
});

test('says nothing of what is not managed', () => {
  expect(cameraFacts({}, 'cam-1')).toEqual([]);
});
