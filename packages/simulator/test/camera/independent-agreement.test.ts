import { type CameraSettings, Secret } from '@wardctl/fleet';
import { OnvifSession, observeCamera, observeSettings } from '@wardctl/onvif';
import { OnvifDevice } from 'node-onvif';
import { describe, expect, test } from 'vitest';
import { cameraModels, type VirtualCamera } from '../../src/index.ts';
import { facts, type Ours } from './agreed-facts.ts';
import { connect, asciiPassword as password } from './onvif-package.ts';
import { testCamera } from './test-camera.ts';

/** What is managed decides what is read; the values do not matter. */
const managed: CameraSettings = {
  scopes: { present: [] },
  otherAccounts: 'remove',
  imaging: { irCutFilter: 'auto', wideDynamicRange: 'off', exposure: { mode: 'auto' } },
  network: { dns: { servers: [] }, gateways: [], protocols: { http: { enabled: true } } },
};

/** Texts that look like numbers, and one that has to be escaped. */
const identity = { manufacturer: 'Example & "Sons"', serial: '20260110012345678901', firmware: '5.10' };

async function observe(camera: VirtualCamera): Promise<Ours> {
  const { id, host, port } = camera;
  const credential = { username: 'admin', password: new Secret(password) };
  await using session = new OnvifSession({ id, host, port, protocol: 'http' }, credential);
  return { camera: await observeCamera(session), settings: await observeSettings(session, managed) };
}

describe.each(cameraModels)('$name', (model) => {
  const takesToken = model.auth === 'username-token' || model.auth === 'digest+token';

  test('the onvif package and our client agree on it', async () => {
    const camera = await testCamera({ model, password: new Secret(password), identity });
    const ours = await observe(camera);
    const cam = await connect(camera, { useWSSecurity: model.auth === 'username-token' });

    for (const [name, { ours: say, onvif, onvifMakes }] of Object.entries(facts)) {
      if (onvif === undefined) continue;
      const truth = say(ours);
      expect([name, await onvif(cam)]).toEqual([name, onvifMakes?.(truth) ?? truth]);
    }
    expect(camera.state).toMatchObject({ failedSignIns: 0, staleSignIns: 0, doubleSignIns: 0 });
  });

  test.runIf(takesToken)('node-onvif and our client agree on it', async () => {
    const camera = await testCamera({ model, password: new Secret(password), identity });
    const ours = await observe(camera);
    const xaddr = `http://127.0.0.1:${camera.port}${model.paths.device}`;
    const device = new OnvifDevice({ xaddr, user: 'admin', pass: password });
    await device.init();

    for (const [name, { ours: say, nodeOnvif }] of Object.entries(facts)) {
      if (nodeOnvif === undefined) continue;
      expect([name, await nodeOnvif(device)]).toEqual([name, say(ours)]);
    }
  });
});
