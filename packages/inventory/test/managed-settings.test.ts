import { expect, test } from 'vitest';
import { changed, load } from './temporary-city.ts';

const placement = `    retention: ward
    settings:
      encoder: { main: { codec: H265, width: 2560, height: 1440, bitrateKbps: 2500 } }
      scopes: { present: ["onvif://www.onvif.org/name/{id}"] }
      network:
        dns: { servers: [10.1.0.53, "fd00::53"] }
        gateways: [10.1.0.1]
        protocols: { http: { enabled: true }, https: { enabled: true, port: 443 } }
        zeroConfiguration: "off"
        dynamicDns: "off"
        addressFilter: { type: allow, addresses: [10.1.0.0/16, "fd00::/8"] }
        ipv4: "{address}/24"
      audio: "off"
      multicast: "off"
      osd: { name: "{id}", clock: "on" }
      imaging: { wideDynamicRange: "on", exposure: { mode: auto, maxExposureMicroseconds: 20000 } }
      accounts:
        viewer: { level: user, credential: "file:secrets.json#{id}-viewer", credentialVersion: 2 }
      otherAccounts: remove
      passwordPolicy: { minLength: 8, historyLength: 3 }
      failedLogins: { warning: "on", maxAttempts: 5, windowSeconds: 60 }
      tls: { versions: ["1.2", "1.3"] }
      recording: { maxRetentionDays: 30, mode: "off" }
      clock: { maxOffsetSeconds: 5 }
      masks: [{ id: house-12, polygon: [[-1, 1], [-0.5, 1], [-0.5, 0.2]] }]
`;

async function withSettings(settings: string) {
  const before =
    '    retention: ward\n    settings: { encoder: { main: { codec: H265, width: 2560, height: 1440, bitrateKbps: 2500 } } }\n';
  return await load(changed('fleet.yaml', before, settings));
}

test('everything that can be set on a camera comes through the layers, named after it', async () => {
  const { problems, wards } = await withSettings(placement);

  expect(problems).toEqual([]);
  expect(wards[0]?.cameras[0]?.settings).toMatchObject({
    scopes: { present: ['onvif://www.onvif.org/name/vn01-00070-rs-0001'] },
    network: {
      dns: { servers: ['10.1.0.53', 'fd00::53'] },
      protocols: { http: { enabled: true }, https: { enabled: true, port: 443 } },
      addressFilter: { type: 'allow', addresses: ['10.1.0.0/16', 'fd00::/8'] },
      ipv4: expect.stringMatching(/^10\.[\d.]+\/24$/),
    },
    failedLogins: { warning: 'on', maxAttempts: 5, windowSeconds: 60 },
    tls: { versions: ['1.2', '1.3'] },
    recording: { maxRetentionDays: 30, mode: 'off' },
    clock: { maxOffsetSeconds: 5 },
    osd: { name: 'vn01-00070-rs-0001', clock: 'on' },
    accounts: {
      viewer: {
        level: 'user',
        credential: { reference: 'file:secrets.json#vn01-00070-rs-0001-viewer', version: 2 },
      },
    },
    otherAccounts: 'remove',
    masks: [
      {
        id: 'house-12',
        polygon: [
          [-1, 1],
          [-0.5, 1],
          [-0.5, 0.2],
        ],
      },
    ],
  });
});

test.each([
  ['a corner outside the picture', 'masks: [{ id: a, polygon: [[-1.1, 1], [0, 1], [0, 0]] }]'],
  ['a mask of two corners', 'masks: [{ id: a, polygon: [[-1, 1], [0, 1]] }]'],
  ['a port beyond the last', 'network: { protocols: { http: { enabled: true, port: 65536 } } }'],
  ['a name server by name', 'network: { dns: { servers: [dns.example.vn] } }'],
  ['a filter of names', 'network: { addressFilter: { type: allow, addresses: [example.vn] } }'],
  ['a prefix longer than an address', 'network: { addressFilter: { type: deny, addresses: [10.0.0.0/33] } }'],
  ['an address without a prefix', 'network: { ipv4: 10.1.70.11 }'],
  ['an address of two hosts', 'network: { ipv4: 10.1.70.11/31 }'],
  ['no version of TLS at all', 'tls: { versions: [] }'],
  ['a retention of less than nothing', 'recording: { maxRetentionDays: -1 }'],
  ['sound that is wanted', 'audio: "on"'],
  ['an account without a credential', 'accounts: { viewer: { level: user } }'],
  [
    'an account with a name that cannot be told in a path',
    'accounts: { "a.b": { level: user, credential: "env:A" } }',
  ],
  ['a level that nobody has', 'accounts: { a: { level: root, credential: "env:A" } }'],
])('%s is a problem', async (_case, settings) => {
  const { problems } = await withSettings(`    retention: ward\n    settings: { ${settings} }\n`);

  expect(problems.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^schema\//));
});
