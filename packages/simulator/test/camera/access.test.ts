import { Secret } from '@wardctl/fleet';
import { describe, expect, test } from 'vitest';
import type { CameraAuth } from '../../src/index.ts';
import { testPassword as password, post, usernameToken } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const getNtp = '<tds:GetNTP/>';

describe('access', () => {
  test.each([
    '<tds:GetSystemDateAndTime/>',
    '<tds:GetServices><tds:IncludeCapability>false</tds:IncludeCapability></tds:GetServices>',
    '<tds:GetCapabilities/>',
    '<tds:GetServiceCapabilities/>',
    '<tds:GetHostname/>',
  ])('%s is open to everybody', async (body) => {
    const camera = await testCamera({ auth: 'digest-md5' });

    const answer = await post(camera, body);

    expect(answer.status).toBe(200);
  });

  test.each([
    ['Administrator', 200, 200],
    ['Operator', 200, 403],
    ['User', 200, 403],
  ] as const)('a user of level %s reads with %d and writes with %d', async (level, reading, writing) => {
    const guest = { username: 'guest', password: new Secret('guest-pass'), level };
    const camera = await testCamera({ accounts: [guest], settings: {} });
    const { offsetSeconds } = camera.state.settings.clock;
    const sign = () =>
      usernameToken({
        username: 'guest',
        password: 'guest-pass',
        cameraNowMs: Date.now() + offsetSeconds * 1000,
      });

    const read = await post(camera, getNtp, { soapHeader: sign() });
    const written = await post(camera, '<tds:SetHostname><tds:Name>a</tds:Name></tds:SetHostname>', {
      soapHeader: sign(),
    });

    expect([read.status, written.status]).toEqual([reading, writing]);
    expect(camera.state.settings.hostname).toBe(writing === 200 ? 'a' : 'localhost');
  });
});

test.each<CameraAuth>(['digest-md5', 'username-token', 'digest+token'])(
  '%s refuses a request that signs in twice, even where no sign-in is needed',
  async (auth) => {
    const camera = await testCamera({ auth });

    const { status, subcodes } = await post(camera, '<tds:GetHostname/>', {
      headers: { Authorization: 'Digest username="admin"' },
      soapHeader: usernameToken({ password, cameraNowMs: Date.now() }),
    });

    expect({ status, subcodes }).toEqual({ status: 400, subcodes: ['InvalidArgs'] });
    expect(camera.state.doubleSignIns).toBe(1);
  },
);
