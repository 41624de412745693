import { type CameraSettings, Secret, type SettingResult } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { type ApplyOptions, applyCameraSettings, OnvifSession, worthKnowing } from '../../src/index.ts';
import { bodiesOf, change, recordedDevice, type Setter } from '../recorded-device.ts';
import { fault } from '../soap-text.ts';
import { trust } from '../trust.ts';

const credential = { username: 'Admin', password: new Secret('pw') };
const isWrite = (operation: string) => /^(Set|Create|Delete|Add|Remove)/.test(operation);
const fixture = 'example-settings-3.0';

const no: Setter = () => ({ status: 400, body: fault('Sender', ['ter:InvalidArgVal'], 'not this one') });
const html: Setter = () => ({ body: '<html>Busy</html>' });
const forbidden: Setter = () => ({
  status: 400,
  body: fault('Sender', ['ter:NotAuthorized'], 'Sender not authorized'),
});

async function apply(
  { device }: Awaited<ReturnType<typeof recordedDevice>>,
  wanted: CameraSettings,
  options: Partial<ApplyOptions> = {},
) {
  await using session = new OnvifSession(device.target, credential);
  return await applyCameraSettings(trust(session), wanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0, 1],
    credentialOf: async ({ reference }) => ({ username: reference, password: new Secret('pw-2') }),
    ...options,
  });
}

function verdicts(results: readonly SettingResult[]): Record<string, string> {
  return Object.fromEntries(results.map(({ path, result }) => [path, result]));
}

const viewer = { level: 'user', credential: { reference: 'viewer', version: 1 } } as const;
const quiet: CameraSettings = { network: { dynamicDns: 'off' } };
const takesDynamicDns: Readonly<Record<string, Setter>> = {
  SetDynamicDNS(answers) {
    change(answers, 'GetDynamicDNS', [/ClientUpdates|ServerUpdates/, 'NoUpdate']);
    return undefined;
  },
};

test.each<[string, Setter, RegExp]>([
  ['a fault', no, /^SetOSD after \d+ ms: the device answers with a fault: .*InvalidArgVal.*not this one/],
  ['a page', html, /^SetOSD after \d+ ms: HTTP 200/],
])('%s for one setting leaves the others to be applied', async (_case, setter, reason) => {
  const camera = await recordedDevice(fixture, { ...takesDynamicDns, SetOSD: setter });

  const { results, ended } = await apply(camera, { osd: { name: 'new' }, ...quiet });

  expect(ended).toBeUndefined();
  expect(verdicts(results)).toEqual({ 'osd.name': 'refused', 'network.dynamicDns': 'applied' });
  expect(results[0]?.reason).toMatch(reason);
});

test('settings that cannot be read are refused without a write, and the others applied', async () => {
  const camera = await recordedDevice(fixture, takesDynamicDns);
  camera.device.override('GetOSDs', () => ({ status: 400, body: fault('Receiver', ['ter:Busy'], 'later') }));

  const { results } = await apply(camera, { osd: { name: 'new', clock: 'on' }, ...quiet });

  expect(results).toMatchObject([
    { path: 'osd.name', wanted: 'new', result: 'refused', reason: expect.stringContaining('later') },
    { path: 'osd.clock', wanted: 'on', result: 'refused' },
    { path: 'network.dynamicDns', result: 'applied' },
  ]);
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(1);
});

test('a device that says no and does it all the same has applied it', async () => {
  const camera = await recordedDevice(fixture, {
    SetDynamicDNS(answers, body) {
      takesDynamicDns['SetDynamicDNS']?.(answers, body);
      return { status: 400, body: fault('Receiver', ['ter:Action'], 'internal error') };
    },
  });

  const { results } = await apply(camera, quiet);

  expect(verdicts(results)).toEqual({ 'network.dynamicDns': 'applied' });
});

test('nobody is waited for who has refused', async () => {
  const camera = await recordedDevice(fixture, { SetOSD: no });

  const begin = performance.now();
  await apply(camera, { osd: { name: 'new' } }, { readBackDelaysMs: [0, 60_000] });

  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('a password that was refused is not remembered as written', async () => {
  const camera = await recordedDevice(fixture, { SetUser: no });
  const wanted: CameraSettings = { accounts: { viewer } };

  const { results } = await apply(camera, wanted);

  expect(verdicts(results)).toEqual({
    'accounts.viewer.level': 'refused',
    'accounts.viewer.credentialVersion': 'refused',
  });
  expect(results.filter(worthKnowing)).toEqual([]);
});

test('other accounts stay while a named one is refused, and no way in is closed', async () => {
  const camera = await recordedDevice(fixture, { SetUser: no });

  const { results } = await apply(camera, {
    accounts: { viewer },
    otherAccounts: 'remove',
    network: { protocols: { https: { enabled: true } } },
  });

  expect(verdicts(results)).toMatchObject({
    otherAccounts: 'refused',
    'network.protocols.https.enabled': 'skipped',
  });
  expect(results.at(-1)?.reason).toMatch(
    /^accounts\.viewer\.level was not applied, and no way in is closed or moved/,
  );
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(1);
});

test('masks that the device has are neither removed nor shrunk, unless that is allowed', async () => {
  const camera = await recordedDevice(fixture, { DeleteMask: () => undefined });
  const wanted: CameraSettings = {
    masks: [
      {
        id: 'door',
        polygon: [
          [0, 0],
          [0.5, 0],
          [0.5, -0.5],
          [0, -0.5],
        ],
      },
    ],
  };

  const { results } = await apply(camera, wanted);
  const before = bodiesOf(camera.device, isWrite);
  await apply(camera, wanted, { allowMaskRemoval: true });

  expect(results).toMatchObject([
    {
      path: 'masks',
      result: 'refused',
      reason: 'masks that the device has would hide less: M1 by 100 %',
      hint: expect.stringContaining('--allow-mask-removal'),
    },
  ]);
  expect(before).toEqual([]);
  expect(bodiesOf(camera.device, isWrite)).toHaveLength(1);
});

test('a mask that is refused leaves those that are there', async () => {
  const camera = await recordedDevice(fixture, { SetMask: no, DeleteMask: () => undefined });
  const corner = [
    [0.8, 0.8],
    [1, 0.8],
    [1, 1],
  ] as const;

  await apply(camera, { masks: [{ id: 'new', polygon: corner }] }, { allowMaskRemoval: true });

  expect(bodiesOf(camera.device, (operation) => operation === 'DeleteMask')).toEqual([]);
});

test('an account that may not write ends it after one try, and the level that it needs is told', async () => {
  const camera = await recordedDevice(fixture, { SetOSD: forbidden, SetDynamicDNS: forbidden });
  camera.device.override('GetDynamicDNS', ({ headers, body }) => {
    const isSigned = headers.authorization !== undefined || body.includes('UsernameToken');
    return isSigned
      ? (camera.answers.get('GetDynamicDNS') ?? '')
      : { status: 400, body: fault('Sender', ['ter:NotAuthorized']) };
  });
  await using session = new OnvifSession(camera.device.target, credential);

  const { results, ended } = await applyCameraSettings(
    trust(session),
    { network: { dynamicDns: 'off' }, discovery: 'non-discoverable' },
    { signal: new AbortController().signal, readBackDelaysMs: [0] },
  );

  expect(results).toEqual([]);
  expect(ended).toMatchObject({
    code: 'device/role-too-low',
    message: expect.stringContaining('these settings need the level Administrator'),
    hint: expect.stringContaining('Administrator'),
  });
  const writes = bodiesOf(camera.device, isWrite);
  expect(writes.filter((body) => body.includes('SetDiscoveryMode'))).toEqual([]);
});

test('a device that goes away ends it, and what was applied before is told', async () => {
  const camera = await recordedDevice(fixture, takesDynamicDns);
  camera.device.override('GetDNS', () => new Promise(() => {}));
  await using session = new OnvifSession(camera.device.target, undefined, { timeoutMs: 100 });

  const { results, ended } = await applyCameraSettings(
    trust(session),
    { network: { dynamicDns: 'off', dns: { servers: ['10.1.0.1'] } } },
    { signal: new AbortController().signal, readBackDelaysMs: [0] },
  );

  expect(verdicts(results)).toEqual({ 'network.dynamicDns': 'applied' });
  expect(ended).toMatchObject({ code: 'device/timeout' });
});
