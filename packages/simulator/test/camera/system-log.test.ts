import { Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import type { VirtualCamera } from '../../src/index.ts';
import { ask, digestHeader, modelNamed, testPassword, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('hikvision/DS-2CD2T47G2-L');
const guest = { username: 'guest', password: new Secret('Guest-pass-1'), level: 'User' } as const;

async function fetchLog(camera: VirtualCamera, person?: { username: string; password: string }) {
  const address = textIn(await ask(camera, '<tds:GetSystemUris/>'), 'Uri') ?? '';
  const uri = new URL(address).pathname;
  const challenge = (await fetch(address)).headers.get('www-authenticate') ?? '';
  const Authorization = person && digestHeader(challenge, { ...person, uri, method: 'GET' });
  const response = await fetch(address, { headers: { ...(Authorization && { Authorization }) } });
  return { status: response.status, text: await response.text() };
}

test('is fetched by the administrator from the address that the camera gives out', async () => {
  const camera = await testCamera({ model, auth: 'digest+token' });
  await ask(camera, '<tds:SetHostname><tds:Name>a</tds:Name></tds:SetHostname>');

  const { status, text } = await fetchLog(camera, { username: 'admin', password: testPassword });

  expect(status).toBe(200);
  expect(text).toMatch(/system: started, firmware V5\.7\.15 build 230313\n.*onvif: SetHostname\n$/);
});

test('is for nobody else', async () => {
  const camera = await testCamera({ model, auth: 'digest+token', accounts: [guest] });

  const stranger = await fetchLog(camera);
  const user = await fetchLog(camera, { username: 'guest', password: 'Guest-pass-1' });

  expect([stranger.status, user.status]).toEqual([401, 403]);
});

test('has no part about accesses', async () => {
  const camera = await testCamera({ model, auth: 'digest+token' });

  const { subcodes } = await ask(
    camera,
    '<tds:GetSystemLog><tds:LogType>Access</tds:LogType></tds:GetSystemLog>',
  );

  expect(subcodes).toEqual(['InvalidArgs', 'AccesslogUnavailable']);
});
