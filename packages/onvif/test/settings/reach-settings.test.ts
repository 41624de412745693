import { type CameraSettings, Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { type ApplyOptions, applyCameraSettings, OnvifSession } from '../../src/index.ts';
import { bodiesOf, change, recordedDevice, type Setter } from '../recorded-device.ts';
import { trust } from '../trust.ts';

type Change = readonly [operation: string, from: string | RegExp, to: string];

interface Case {
  readonly wanted: CameraSettings;
  readonly bodies: readonly string[];
  readonly taken: readonly Change[];
  readonly results: Readonly<Record<string, string>>;
}

const isWrite = (operation: string) => operation.startsWith('Set');
const allowed = { allowRisky: true, allowFootageLoss: true };

/** A device that takes everything with its last setter. */
async function apply({ wanted, bodies = [], taken = [] }: Partial<Case>, options: Partial<ApplyOptions>) {
  let left = bodies.length;
  const take: Setter = (answers) => {
    left -= 1;
    if (left === 0) for (const [operation, from, to] of taken) change(answers, operation, [from, to]);
    return undefined;
  };
  const names = [
    'SetNetworkInterfaces',
    'SetIPAddressFilter',
    'SetEnabledTLSVersions',
    'SetRecordingJobMode',
  ];
  const more = ['SetRecordingConfiguration', 'SetAuthFailureWarningConfiguration', 'SetSystemDateAndTime'];
  const setters = Object.fromEntries([...names, ...more].map((name) => [name, take]));
  const { device } = await recordedDevice('example-reach-1.0', setters);
  await using session = new OnvifSession(device.target, { username: 'admin', password: new Secret('pw') });
  const { results } = await applyCameraSettings(trust(session), wanted ?? {}, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0, 1],
    ...options,
  });
  return { device, results };
}

const source =
  '<tt:Source><tt:SourceId>urn:1</tt:SourceId><tt:Name>card</tt:Name><tt:Location/><tt:Description/><tt:Address/></tt:Source>';

const cases: Record<string, Case> = {
  'the address goes to the interface that is on, and nothing else of it': {
    wanted: { network: { ipv4: '10.1.70.12/25' } },
    bodies: [
      '<tds:SetNetworkInterfaces><tds:InterfaceToken>eth&lt;0&gt;</tds:InterfaceToken><tds:NetworkInterface><tt:IPv4><tt:Enabled>true</tt:Enabled>' +
        '<tt:Manual><tt:Address>10.1.70.12</tt:Address><tt:PrefixLength>25</tt:PrefixLength></tt:Manual><tt:DHCP>false</tt:DHCP></tt:IPv4>' +
        '</tds:NetworkInterface></tds:SetNetworkInterfaces>',
    ],
    taken: [
      [
        'GetNetworkInterfaces',
        '10.1.70.11</tt:Address><tt:PrefixLength>24',
        '10.1.70.12</tt:Address><tt:PrefixLength>25',
      ],
    ],
    results: { 'network.ipv4': 'applied' },
  },
  'DHCP is asked for without an address': {
    wanted: { network: { ipv4: 'dhcp' } },
    bodies: [
      '<tds:SetNetworkInterfaces><tds:InterfaceToken>eth&lt;0&gt;</tds:InterfaceToken><tds:NetworkInterface><tt:IPv4><tt:Enabled>true</tt:Enabled>' +
        '<tt:DHCP>true</tt:DHCP></tt:IPv4></tds:NetworkInterface></tds:SetNetworkInterfaces>',
    ],
    taken: [['GetNetworkInterfaces', '<tt:DHCP>false', '<tt:DHCP>true']],
    results: { 'network.ipv4': 'applied' },
  },
  'a filter takes the place of the one that was, IPv4 first': {
    wanted: {
      network: { addressFilter: { type: 'allow', addresses: ['fd00::/8', '127.0.0.0/8', '10.1.0.9'] } },
    },
    bodies: [
      '<tds:SetIPAddressFilter><tds:IPAddressFilter><tt:Type>Allow</tt:Type>' +
        '<tt:IPv4Address><tt:Address>127.0.0.0</tt:Address><tt:PrefixLength>8</tt:PrefixLength></tt:IPv4Address>' +
        '<tt:IPv4Address><tt:Address>10.1.0.9</tt:Address><tt:PrefixLength>32</tt:PrefixLength></tt:IPv4Address>' +
        '<tt:IPv6Address><tt:Address>fd00::</tt:Address><tt:PrefixLength>8</tt:PrefixLength></tt:IPv6Address>' +
        '</tds:IPAddressFilter></tds:SetIPAddressFilter>',
    ],
    taken: [
      ['GetIPAddressFilter', '>Deny<', '>Allow<'],
      [
        'GetIPAddressFilter',
        /<tt:IPv4Address>.*<\/tt:IPv4Address>/,
        '<tt:IPv4Address><tt:Address>10.1.0.9</tt:Address><tt:PrefixLength>32</tt:PrefixLength></tt:IPv4Address>' +
          '<tt:IPv4Address><tt:Address>127.0.0.1</tt:Address><tt:PrefixLength>8</tt:PrefixLength></tt:IPv4Address>' +
          '<tt:IPv6Address><tt:Address>FD00:0::1</tt:Address><tt:PrefixLength>8</tt:PrefixLength></tt:IPv6Address>',
      ],
    ],
    results: { 'network.addressFilter.type': 'applied', 'network.addressFilter.addresses': 'applied' },
  },
  'of the wanted versions of TLS those are set that the device has': {
    wanted: { tls: { versions: ['1.3', '1.2'] } },
    bodies: [
      '<tas:SetEnabledTLSVersions xmlns:tas="http://www.onvif.org/ver10/advancedsecurity/wsdl"><tas:Versions>1.2</tas:Versions></tas:SetEnabledTLSVersions>',
    ],
    taken: [['GetEnabledTLSVersions', ' 1.0  1.2 ', '1.2']],
    results: { 'tls.versions': 'adapted' },
  },
  'retentions are set recording by recording, the rest as the device has it': {
    wanted: { recording: { maxRetentionDays: 14, mode: 'off' } },
    bodies: [
      `<trc:SetRecordingConfiguration><trc:RecordingToken>R1</trc:RecordingToken><trc:RecordingConfiguration>${source}` +
        '<tt:Content>all</tt:Content><tt:MaximumRetentionTime>P14D</tt:MaximumRetentionTime></trc:RecordingConfiguration></trc:SetRecordingConfiguration>',
      '<trc:SetRecordingConfiguration><trc:RecordingToken>R2</trc:RecordingToken><trc:RecordingConfiguration>' +
        '<tt:MaximumRetentionTime>P14D</tt:MaximumRetentionTime></trc:RecordingConfiguration></trc:SetRecordingConfiguration>',
      '<trc:SetRecordingJobMode><trc:JobToken>J1</trc:JobToken><trc:Mode>Idle</trc:Mode></trc:SetRecordingJobMode>',
    ],
    taken: [
      ['GetRecordings', 'P30DT12H', 'PT336H'],
      ['GetRecordings', 'PT0S', 'P14D'],
      ['GetRecordingJobs', 'Active', 'Idle'],
    ],
    results: { 'recording.maxRetentionDays': 'applied', 'recording.mode': 'applied' },
  },
  'warnings of failed sign-ins keep within what the device offers, and what is not named stays': {
    wanted: { failedLogins: { warning: 'on', maxAttempts: 2 } },
    bodies: [
      '<tds:SetAuthFailureWarningConfiguration><tds:Enabled>true</tds:Enabled><tds:MonitorPeriod>30</tds:MonitorPeriod>' +
        '<tds:MaxAuthFailures>3</tds:MaxAuthFailures></tds:SetAuthFailureWarningConfiguration>',
    ],
    taken: [['GetAuthFailureWarningConfiguration', '<tds:MaxAuthFailures>5', '<tds:MaxAuthFailures>3']],
    results: { 'failedLogins.warning': 'unchanged', 'failedLogins.maxAttempts': 'adapted' },
  },
};

test.each(Object.entries(cases))('%s', async (_behaviour, one) => {
  const { device, results } = await apply(one, allowed);

  expect(bodiesOf(device, isWrite)).toEqual(one.bodies);
  expect(Object.fromEntries(results.map(({ path, result }) => [path, result]))).toEqual(one.results);
});

test.each<[string, CameraSettings, Partial<ApplyOptions>, string]>([
  ['an address without the allowance', { network: { ipv4: 'dhcp' } }, {}, '--allow-risky'],
  [
    'a filter without the allowance',
    { network: { addressFilter: { type: 'allow', addresses: ['127.0.0.0/8'] } } },
    {},
    '--allow-risky',
  ],
  [
    'a filter that leaves us outside',
    { network: { addressFilter: { type: 'allow', addresses: ['10.1.0.0/16'] } } },
    allowed,
    'can still reach',
  ],
  [
    'a filter that names us to be kept out',
    { network: { addressFilter: { type: 'deny', addresses: ['127.0.0.1'] } } },
    allowed,
    'can still reach',
  ],
  [
    'a filter that lets nobody in',
    { network: { addressFilter: { type: 'allow', addresses: [] } } },
    allowed,
    'can still reach',
  ],
  [
    'a shorter retention without the allowance',
    { recording: { maxRetentionDays: 14 } },
    { allowRisky: true },
    '--allow-footage-loss',
  ],
])('nothing is sent for %s', async (_case, wanted, options, hint) => {
  const { device, results } = await apply({ wanted }, options);

  expect(bodiesOf(device, isWrite)).toEqual([]);
  const refused = results.filter(({ result }) => result !== 'unchanged');
  expect(refused).not.toEqual([]);
  for (const result of refused) {
    expect(result).toMatchObject({ result: 'refused', hint: expect.stringContaining(hint) });
  }
});

test('a longer retention loses nothing and needs no allowance', async () => {
  const wanted: CameraSettings = { recording: { maxRetentionDays: 0 } };

  const { device } = await apply({ wanted }, {});

  expect(bodiesOf(device, isWrite)).toHaveLength(1);
});

test('versions of TLS that a device does not have are none that it can be set to', async () => {
  const { device, results } = await apply({ wanted: { tls: { versions: ['1.3'] } } }, allowed);

  expect(results).toMatchObject([{ path: 'tls.versions', result: 'not-supported' }]);
  expect(bodiesOf(device, isWrite)).toEqual([]);
});
