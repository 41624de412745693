import { expect, test } from 'vitest';
import { firmwareImage, type VirtualCamera } from '../../src/index.ts';
import { ask, modelNamed, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('hikvision/DS-2CD2T47G2-L');
const auth = 'digest+token';
const binary = 'application/octet-stream';

async function upload(uri: string, image: Buffer, type = binary): Promise<number> {
  const response = await fetch(uri, {
    method: 'POST',
    body: new Uint8Array(image),
    headers: { 'Content-Type': type },
  });
  await response.arrayBuffer();
  return response.status;
}

async function upgradeable() {
  const clock = { nowMs: Date.now() };
  const camera = await testCamera({
    model,
    auth,
    now: () => clock.nowMs,
    rebootMs: 20_000,
    lockout: 'never',
  });
  return { camera, clock };
}

const start = (camera: VirtualCamera) => ask(camera, '<tds:StartFirmwareUpgrade/>');
const versionOf = async (camera: VirtualCamera) =>
  textIn(await ask(camera, '<tds:GetDeviceInformation/>'), 'FirmwareVersion');

test('takes an image after the delay it asked for, restarts, and runs the new version', async () => {
  const { camera, clock } = await upgradeable();

  const started = await start(camera);
  const uri = textIn(started, 'UploadUri') ?? '';
  const image = firmwareImage('DS-2CD2T47G2-L', 'V5.7.19 build 240401');
  const tooEarly = await upload(uri, image);
  clock.nowMs += 1000;
  const taken = await upload(uri, image);
  await expect(start(camera)).rejects.toThrow();
  clock.nowMs += 20_000;

  expect([textIn(started, 'UploadDelay'), tooEarly, taken]).toEqual(['PT1S', 503, 200]);
  expect(camera.state.settings.firmware).toBe('V5.7.19 build 240401');
  expect(await upload(uri, image)).toBe(403);
});

test.each([
  ['for another model', firmwareImage('DS-2CD2143G2-I', 'V9'), binary, 415],
  ['that is none', Buffer.from('PK\x03\x04'), binary, 415],
  ['under another type', firmwareImage('DS-2CD2T47G2-L', 'V9'), 'multipart/form-data', 415],
])('does not take an image %s', async (_what, image, type, status) => {
  const { camera, clock } = await upgradeable();
  const uri = textIn(await start(camera), 'UploadUri') ?? '';
  clock.nowMs += 1000;

  const answer = await upload(uri, image, type);

  expect(answer).toBe(status);
  expect(camera.state.settings.firmware).toBe(model.firmware);
});

test('takes no image that nobody announced', async () => {
  const camera = await testCamera({ model, auth });

  const answer = await upload(
    `http://127.0.0.1:${camera.port}/onvif-http/firmware`,
    firmwareImage('DS-2CD2T47G2-L', 'V9'),
  );

  expect(answer).toBe(403);
});

test('names no address when it is out of order', async () => {
  const camera = await testCamera({ model, auth, faults: { emptyUploadUri: true } });

  const started = await start(camera);

  expect(started.body).toContain('<tds:UploadUri/>');
  expect(await versionOf(camera)).toBe(model.firmware);
});
