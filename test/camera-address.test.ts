import { type CameraSettings, Secret } from '@wardctl/fleet';
import { type ApplyOptions, applyCameraSettings, OnvifSession, readIdentity } from '@wardctl/onvif';
import { cameraModels, startVirtualCamera, type VirtualCamera } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };
const axis = cameraModels.find(({ name }) => name.startsWith('axis/'));
const hikvision = cameraModels.find(({ name }) => name.startsWith('hikvision/'));

async function cameraOf(model: typeof axis, options: object = {}): Promise<VirtualCamera> {
  if (model === undefined) throw new Error('no such model');
  const camera = await startVirtualCamera({
    id: 'cam-1',
    ...credential,
    model,
    host: '127.9.0.1',
    rebootMs: 0,
    ...options,
  });
  onTestFinished(() => camera.close());
  return camera;
}

function sessionWith({ port }: VirtualCamera, host: string): OnvifSession {
  return new OnvifSession({ id: 'cam-1', host, port, protocol: 'http' }, credential, {
    connectTimeoutMs: 500,
    timeoutMs: 2_000,
  });
}

async function move(camera: VirtualCamera, ipv4: string, options: Partial<ApplyOptions> = {}) {
  await using session = sessionWith(camera, '127.9.0.1');
  const identity = await readIdentity(session);
  session.assertIdentity({ id: 'cam-1', serial: identity.serial, mac: identity.macs[0] ?? '' }, identity);
  const wanted: CameraSettings = { network: { ipv4 } };
  return await applyCameraSettings(session, wanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0, 100, 20],
    allowRisky: true,
    isAt: async (host) => {
      await using there = sessionWith(camera, host);
      return (await readIdentity(there).catch(() => undefined))?.serial === identity.serial;
    },
    ...options,
  });
}

test('a camera that moves at once is found at its new address', async () => {
  const camera = await cameraOf(axis);

  const { results, observed, ended } = await move(camera, '127.9.0.2/8');

  expect(results).toMatchObject([{ path: 'network.ipv4', before: '127.9.0.1/24', result: 'applied' }]);
  expect(observed.network?.ipv4).toBe('127.9.0.2/8');
  expect([camera.host, ended]).toEqual(['127.9.0.2', undefined]);
});

test('one that nobody may look for at its new address is sent there, and not confirmed', async () => {
  const camera = await cameraOf(axis);

  const { results, ended } = await move(camera, '127.9.0.3/8', { isAt: async () => undefined });

  expect(results).toMatchObject([
    { result: 'not-applied', reason: '127.9.0.3/8 was sent, not confirmed at the new address' },
  ]);
  expect(ended).toBeUndefined();
});

test('one that never answers the order is looked for all the same, and for no longer than any call takes', async () => {
  const camera = await cameraOf(axis, { faults: { mute: true, onlyFor: ['SetNetworkInterfaces'] } });

  const { results } = await move(camera, '127.9.0.4/8');

  expect(results).toMatchObject([{ path: 'network.ipv4', result: 'not-applied' }]);
});

test('one that takes it at the next restart stays where it is until then', async () => {
  const camera = await cameraOf(hikvision);

  const { results } = await move(camera, '127.9.0.5/8');

  expect(results).toMatchObject([{ result: 'not-applied', restartNeeded: true, after: '127.9.0.1/24' }]);
  expect(camera.host).toBe('127.9.0.1');
});

test('an address of elsewhere is one that the place of the camera stands for', async () => {
  const camera = await cameraOf(axis);

  const { results } = await move(camera, '10.1.70.11/24');

  expect(results).toMatchObject([{ result: 'applied', after: '10.1.70.11/24' }]);
});

test('without the allowance nothing is sent', async () => {
  const camera = await cameraOf(axis);

  const { results } = await move(camera, '127.9.0.6/8', { allowRisky: false });

  expect(results).toMatchObject([
    { result: 'refused', reason: expect.stringContaining('from 127.9.0.1/24 to 127.9.0.6/8') },
  ]);
  expect(camera.state.writes).toEqual([]);
});
