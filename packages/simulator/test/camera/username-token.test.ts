import { describe, expect, test } from 'vitest';
import { testPassword as password, post, usernameToken } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const getNtp = '<tds:GetNTP/>';

describe('WS-UsernameToken', () => {
  const clock = { mode: 'Manual', timeZone: 'UTC0', daylightSavings: false, offsetSeconds: -3600 } as const;

  test.each([
    [0, 200],
    [9, 200],
    [-9, 200],
    [12, 400],
    [-12, 400],
    [3600, 400],
  ])('a token that is %d s off the clock of the camera gets %d', async (skewSeconds, expected) => {
    const nowMs = Date.now();
    const camera = await testCamera({ auth: 'username-token', settings: { clock }, now: () => nowMs });

    const answer = await post(camera, getNtp, {
      soapHeader: usernameToken({
        password,
        cameraNowMs: nowMs + (clock.offsetSeconds + skewSeconds) * 1000,
      }),
    });

    expect(answer.status).toBe(expected);
    expect(camera.state).toMatchObject({ staleSignIns: expected === 200 ? 0 : 1, failedSignIns: 0 });
  });

  test('answers without any credentials get 400 and no challenge', async () => {
    const camera = await testCamera({ auth: 'username-token' });

    const { status, subcodes, challenges } = await post(camera, getNtp);

    expect({ status, subcodes, challenges }).toEqual({
      status: 400,
      subcodes: ['NotAuthorized'],
      challenges: [],
    });
  });

  test('refuses a token that was seen before', async () => {
    const camera = await testCamera({ auth: 'digest+token', settings: { clock } });
    const soapHeader = usernameToken({ password, cameraNowMs: Date.now() - 3_600_000 });

    const first = await post(camera, getNtp, { soapHeader });
    const replayed = await post(camera, getNtp, { soapHeader });

    expect([first.status, replayed.status]).toEqual([200, 400]);
    expect(camera.state).toMatchObject({ replays: 1, failedSignIns: 0 });
  });

  test.each([
    ['a wrong password', (token: string) => token.replace(/Digest">[^<]+/, 'Digest">AAAA')],
    ['a password in clear', (token: string) => token.replace('#PasswordDigest', '#PasswordText')],
    ['no nonce', (token: string) => token.replace(/<Nonce>.*<\/Nonce>/, '')],
    ['no time stamp', (token: string) => token.replace(/<Created.*<\/Created>/, '')],
  ])('counts %s as failed', async (_what, spoil) => {
    const camera = await testCamera({
      auth: 'username-token',
      settings: { clock: { ...clock, offsetSeconds: 0 } },
    });

    const answer = await post(camera, getNtp, {
      soapHeader: spoil(usernameToken({ password, cameraNowMs: Date.now() })),
    });

    expect(answer.status).toBe(400);
    expect(camera.state.failedSignIns).toBe(1);
  });
});
