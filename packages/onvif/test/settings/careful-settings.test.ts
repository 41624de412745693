import { type CameraSettings, Secret, type SettingResult } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import {
  type ApplyOptions,
  applyCameraSettings,
  compareSettings,
  OnvifSession,
  observeSettings,
  worthKnowing,
} from '../../src/index.ts';
import { bodiesOf, change, recordedDevice, type Setter } from '../recorded-device.ts';
import { fault } from '../soap-text.ts';
import { trust } from '../trust.ts';

const credential = { username: 'Admin', password: new Secret('pw') };
const isWrite = (operation: string) => /^(Set|Create|Delete|Add|Remove)/.test(operation);
const fixture = 'example-settings-3.0';

async function settle(
  { device }: Awaited<ReturnType<typeof recordedDevice>>,
  wanted: CameraSettings,
  options: Partial<ApplyOptions> = {},
): Promise<readonly SettingResult[]> {
  await using session = new OnvifSession(device.target, credential);
  const { results } = await applyCameraSettings(trust(session), wanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0, 1],
    allowMaskRemoval: true,
    credentialOf: async ({ reference }) => ({ username: reference, password: new Secret('pw-2') }),
    ...options,
  });
  return results;
}

const account = (level: 'user' | 'administrator', reference: string, version = 1) => ({
  level,
  credential: { reference, version },
});

test.each<[string, CameraSettings]>([
  ['the protocol in use is closed', { network: { protocols: { http: { enabled: false } } } }],
  ['an open port moves', { network: { protocols: { rtsp: { enabled: true, port: 8554 } } } }],
  ['the account in use is lowered', { accounts: { admin: account('user', 'admin') } }],
  ['the account in use gets another password', { accounts: { admin: account('administrator', 'admin') } }],
  ['a credential is of somebody else', { accounts: { viewer: account('user', 'admin') } }],
])('nothing is sent, and the reason told, when %s', async (_case, wanted) => {
  const camera = await recordedDevice(fixture);

  const results = await settle(camera, wanted);

  const refused = results.filter(({ result }) => result !== 'unchanged');
  expect(refused).not.toEqual([]);
  for (const result of refused) {
    expect(result).toMatchObject({ result: 'refused', reason: expect.any(String), hint: expect.any(String) });
  }
  expect(bodiesOf(camera.device, isWrite)).toEqual([]);
});

test('the account in use may be named with the level and the credential that it has', async () => {
  const camera = await recordedDevice(fixture);
  const wanted: CameraSettings = { accounts: { admin: account('administrator', 'admin') } };

  const results = await settle(camera, wanted, {
    credentialOf: async () => ({ username: 'admin', password: credential.password }),
  });

  expect(results).toMatchObject([{ result: 'unchanged' }, { result: 'refused' }]);
  await using session = new OnvifSession(camera.device.target, { ...credential, username: 'admin' });
  const applied = await applyCameraSettings(trust(session), wanted, {
    signal: new AbortController().signal,
    credentialOf: async () => ({ username: 'admin', password: credential.password }),
  });
  expect(applied.results.map(({ path, result }) => [path, result])).toEqual([
    ['accounts.admin.level', 'unchanged'],
    ['accounts.admin.credentialVersion', 'applied'],
  ]);
  expect(bodiesOf(camera.device, isWrite)).toEqual([]);
});

test('nobody is removed by a session that is not signed in', async () => {
  const { device } = await recordedDevice(fixture);
  await using session = new OnvifSession(device.target, undefined);

  const { results } = await applyCameraSettings(
    trust(session),
    { otherAccounts: 'remove' },
    { signal: new AbortController().signal },
  );

  expect(results).toMatchObject([{ path: 'otherAccounts', result: 'refused' }]);
  expect(bodiesOf(device, isWrite)).toEqual([]);
});

test('an account that the device holds fixed is told, and not tried again', async () => {
  const fixed: Setter = (answers, body) => {
    if (body.includes('installer')) {
      return { status: 400, body: fault('Sender', ['ter:InvalidArgVal', 'ter:FixedUser']) };
    }
    change(answers, 'GetUsers', [/<tds:User><tt:Username>viewer.*?<\/tds:User>/s, '']);
    return undefined;
  };
  const camera = await recordedDevice(fixture, { DeleteUsers: fixed });

  const results = await settle(camera, { otherAccounts: 'remove' });
  const again = await settle(camera, { otherAccounts: 'remove' }, { known: results });

  expect(results).toMatchObject([
    { path: 'otherAccounts', before: ['viewer', 'installer'], after: ['installer'], result: 'adapted' },
  ]);
  expect(again).toMatchObject([{ after: ['installer'], result: 'adapted' }]);
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(2);
});

test('a device that says 200 to new accounts and makes none is found out, password and all', async () => {
  const camera = await recordedDevice(fixture, { CreateUsers: () => undefined });

  const results = await settle(camera, { accounts: { guard: account('user', 'guard') } });

  expect(results.map(({ path, result }) => [path, result])).toEqual([
    ['accounts.guard.level', 'not-applied'],
    ['accounts.guard.credentialVersion', 'not-applied'],
  ]);
});

test('a password is written again when its version is another, and only then', async () => {
  const camera = await recordedDevice(fixture, { SetUser: () => undefined });
  change(camera.answers, 'GetUsers', ['Operator', 'User']);
  const first = await settle(camera, { accounts: { viewer: account('user', 'viewer', 1) } });
  const known = first.filter(worthKnowing);

  const same = await settle(camera, { accounts: { viewer: account('user', 'viewer', 1) } }, { known });
  const next = await settle(camera, { accounts: { viewer: account('user', 'viewer', 2) } }, { known });

  const versions = [first, same, next].map((results) => results.at(-1)?.result);
  expect(versions).toEqual(['applied', 'unchanged', 'applied']);
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(2);
});

test('what is said of a refused password never has the password in it', async () => {
  const camera = await recordedDevice(fixture, {
    CreateUsers: () => ({
      status: 400,
      body: fault('Sender', ['ter:OperationProhibited', 'ter:PasswordTooWeak'], 'Too weak password'),
    }),
  });

  const results = await settle(camera, { accounts: { guard: account('user', 'guard') } });

  const text = JSON.stringify(results);
  expect(text).toContain('PasswordTooWeak');
  expect(text).not.toContain('pw-2');
});

test('a mask of a shape that the device does not know becomes the rectangle around it', async () => {
  const camera = await recordedDevice(fixture, {
    SetMask(answers) {
      change(answers, 'GetMasks', [
        /<tt:Point x="-1" y="1"\/>.*?<\/tr2:Polygon>/,
        '<tt:Point x="-1" y="1"/><tt:Point x="0" y="1"/><tt:Point x="0" y="0"/><tt:Point x="-1" y="0"/></tr2:Polygon>',
      ]);
      return undefined;
    },
    DeleteMask(answers) {
      change(answers, 'GetMasks', [/<tr2:Masks token="M2">.*<\/tr2:Masks>/, '']);
      return undefined;
    },
  });
  change(camera.answers, 'GetMaskOptions', ['RectangleOnly="false"', 'RectangleOnly="true"']);
  const wanted: CameraSettings = {
    masks: [
      {
        id: 'roof',
        polygon: [
          [-1, 1],
          [0, 1],
          [-0.5, 0],
        ],
      },
    ],
  };

  const results = await settle(camera, wanted);
  const again = await settle(camera, wanted);

  expect(results.map(({ result }) => result)).toEqual(['adapted']);
  expect(again.map(({ result }) => result)).toEqual(['adapted']);
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(2);
});

test('masks beyond what the device can hold are not taken for adapted', async () => {
  const camera = await recordedDevice(fixture, { SetMask: () => undefined });
  change(camera.answers, 'GetMaskOptions', ['<tr2:MaxMasks>4', '<tr2:MaxMasks>2']);
  const polygon = [
    [0.6, 0.6],
    [0.9, 0.6],
    [0.9, 0.9],
  ] as const;

  const [result] = await settle(camera, { masks: ['a', 'b', 'c'].map((id) => ({ id, polygon })) });

  expect(result).toMatchObject({ path: 'masks', result: 'not-applied' });
});

test('a mask that is switched off hides nothing, and is switched on', async () => {
  const camera = await recordedDevice(fixture, { SetMask: () => undefined });
  change(camera.answers, 'GetMasks', ['<tr2:Enabled>true', '<tr2:Enabled>false']);
  change(camera.answers, 'GetMasks', [/<tr2:Masks token="M2">.*<\/tr2:Masks>/, '']);
  const wanted: CameraSettings = {
    masks: [
      {
        id: 'door',
        polygon: [
          [-1, 1],
          [-0.5, 1],
          [-0.5, 0.5],
          [-1, 0.5],
        ],
      },
    ],
  };

  const [result] = await settle(camera, wanted);

  expect(result).toMatchObject({ before: [], result: 'not-applied' });
  expect(bodiesOf(camera.device, isWrite)).toMatchObject([
    expect.stringContaining('<tr2:Enabled>true</tr2:Enabled>'),
  ]);
});

test('what a device does not offer is not supported, one setting at a time', async () => {
  const camera = await recordedDevice(fixture);
  for (const name of [...camera.answers.keys()])
    if (/Users|Masks|OSDs|Imaging|DNS|Scopes/.test(name)) camera.answers.delete(name);

  const results = await settle(camera, {
    scopes: { present: ['onvif://www.onvif.org/name/a'] },
    accounts: { guard: account('user', 'guard') },
    masks: [],
    imaging: { wideDynamicRange: 'on' },
    osd: { name: 'a' },
    network: { dns: { servers: ['10.1.0.1'] }, dynamicDns: 'off', zeroConfiguration: 'on' },
    audio: 'off',
  });

  expect(Object.fromEntries(results.map(({ path, result }) => [path, result]))).toEqual({
    'scopes.present': 'not-supported',
    'accounts.guard.level': 'not-supported',
    'accounts.guard.credentialVersion': 'not-supported',
    masks: 'not-supported',
    'imaging.wideDynamicRange': 'not-supported',
    'osd.name': 'not-supported',
    audio: 'not-supported',
    'network.zeroConfiguration': 'not-supported',
    'network.dynamicDns': 'not-supported',
    'network.dns.servers': 'not-supported',
  });
});

test('only what is managed is asked, and the differences are those that apply would write', async () => {
  const { device } = await recordedDevice(fixture);
  await using session = new OnvifSession(device.target, credential);
  const managed: CameraSettings = {
    scopes: {
      present: ['onvif://www.onvif.org/name/a'],
      absent: ['onvif://www.onvif.org/Profile/Streaming'],
    },
    network: { protocols: { https: { enabled: true } }, zeroConfiguration: 'off', dynamicDns: 'off' },
    accounts: { viewer: account('user', 'viewer') },
    otherAccounts: 'remove',
    imaging: { irCutFilter: 'auto' },
    audio: 'off',
  };

  const observed = await observeSettings(session, managed);

  expect(device.operations.slice(1).toSorted()).toEqual([
    'GetDynamicDNS',
    'GetImagingSettings',
    'GetNetworkProtocols',
    'GetProfiles',
    'GetProfiles',
    'GetProfiles',
    'GetScopes',
    'GetServices',
    'GetUsers',
    'GetZeroConfiguration',
  ]);
  expect(observed).toEqual({
    scopes: {
      fixed: ['onvif://www.onvif.org/Profile/Streaming', 'onvif://www.onvif.org/hardware/EX-3'],
      configurable: ['onvif://www.onvif.org/name/IP%20Camera', 'onvif://www.onvif.org/location/'],
    },
    network: {
      protocols: {
        http: { enabled: true, ports: [80] },
        https: { enabled: false, ports: [443] },
        rtsp: { enabled: true, ports: [554] },
      },
      zeroConfiguration: 'on',
      dynamicDns: 'on',
    },
    accounts: [
      { name: 'admin', level: 'administrator', inUse: true },
      { name: 'viewer', level: 'operator', inUse: false },
      { name: 'installer', level: 'administrator', inUse: false },
    ],
    imaging: {
      wideDynamicRange: 'off',
      irCutFilter: 'auto',
      exposure: { mode: 'auto', maxExposureMicroseconds: 40_000 },
    },
    audio: 'on',
  });
  expect(compareSettings(managed, observed).map(({ path, before }) => [path, before])).toEqual([
    ['scopes.present', []],
    ['scopes.absent', []],
    ['accounts.viewer.level', 'operator'],
    ['otherAccounts', ['installer']],
    ['audio', 'on'],
    ['network.protocols.https.enabled', false],
    ['network.zeroConfiguration', 'on'],
    ['network.dynamicDns', 'on'],
  ]);
});

test('a text that the device cuts short is adapted, and not written again once that is known', async () => {
  const camera = await recordedDevice(fixture, {
    SetOSD(answers) {
      change(answers, 'GetOSDs', ['IP CAMERA', 'Cổng A, hướng']);
      return undefined;
    },
  });
  const wanted: CameraSettings = { osd: { name: 'Cổng A, hướng Hàng Bài' } };

  const results = await settle(camera, wanted);
  const again = await settle(camera, wanted, { known: results });

  expect(results).toMatchObject([{ after: 'Cổng A, hướng', result: 'adapted' }]);
  expect(again).toMatchObject([{ after: 'Cổng A, hướng', result: 'adapted' }]);
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(1);
});

test('a protocol that the device lacks is closed already, and cannot be opened', async () => {
  const camera = await recordedDevice(fixture);
  change(camera.answers, 'GetNetworkProtocols', [/<tds:NetworkProtocols><tt:Name>HTTPS.*?\n/, '']);
  const https = (enabled: boolean) => settle(camera, { network: { protocols: { https: { enabled } } } });

  const [closed] = await https(false);
  const [open] = await https(true);

  expect([closed?.result, open?.result]).toEqual(['unchanged', 'not-supported']);
  expect(bodiesOf(camera.device, isWrite)).toEqual([]);
});

test('Media1 takes sound out in two steps for each profile, and has texts under its own namespace', async () => {
  const sound = '<tt:AudioEncoderConfiguration token="A"/><tt:AudioSourceConfiguration token="B"/>';
  const camera = await recordedDevice('example-media1-1.0', {
    RemoveAudioEncoderConfiguration: () => undefined,
    RemoveAudioSourceConfiguration(answers) {
      change(answers, 'GetProfiles', [sound, '']);
      return undefined;
    },
    CreateOSD: () => undefined,
  });
  const source =
    '<tt:VideoSourceConfiguration token="VSC"><tt:SourceToken>VS</tt:SourceToken></tt:VideoSourceConfiguration>';
  change(camera.answers, 'GetProfiles', [
    /(<trt:Profiles [^>]*><tt:Name>[^<]*<\/tt:Name>)/,
    `$1${source}${sound}`,
  ]);
  const media1 = (content: string) =>
    `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:m="http://www.onvif.org/ver10/media/wsdl"><s:Body>${content}</s:Body></s:Envelope>`;
  camera.answers.set('GetOSDs', media1('<m:GetOSDsResponse/>'));

  const results = await settle(camera, { osd: { name: 'a' }, audio: 'off' });

  expect(bodiesOf(camera.device, isWrite)).toEqual([
    '<trt:CreateOSD><trt:OSD token=""><tt:VideoSourceConfigurationToken>VSC</tt:VideoSourceConfigurationToken><tt:Type>Text</tt:Type>' +
      '<tt:Position><tt:Type>LowerLeft</tt:Type></tt:Position><tt:TextString><tt:Type>Plain</tt:Type><tt:PlainText>a</tt:PlainText></tt:TextString></trt:OSD></trt:CreateOSD>',
    '<trt:RemoveAudioEncoderConfiguration><trt:ProfileToken>Profile_1</trt:ProfileToken></trt:RemoveAudioEncoderConfiguration>',
    '<trt:RemoveAudioSourceConfiguration><trt:ProfileToken>Profile_1</trt:ProfileToken></trt:RemoveAudioSourceConfiguration>',
  ]);
  expect(results.map(({ path, result }) => [path, result])).toEqual([
    ['osd.name', 'not-applied'],
    ['audio', 'applied'],
  ]);
});
