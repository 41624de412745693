import { Secret } from '@wardctl/fleet';
import { describe, expect, test } from 'vitest';
import type { CameraAuth } from '../../src/index.ts';
import { digestHeader, testPassword as password, post, usernameToken } from './plain-client.ts';
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

describe('HTTP Digest', () => {
  test.each<[CameraAuth, readonly (string | undefined)[]]>([
    ['digest-md5', [undefined]],
    ['digest-sha256', ['SHA-256']],
    ['digest-md5+sha256', [undefined, 'SHA-256']],
    ['digest+token', [undefined]],
  ])('%s challenges with the algorithms %j, and takes an answer to each', async (auth, algorithms) => {
    const camera = await testCamera({ auth });

    const { status, challenges, subcodes } = await post(camera, getNtp);
    const answers = await Promise.all(
      challenges.map((challenge) =>
        post(camera, getNtp, { headers: { Authorization: digestHeader(challenge, { password }) } }),
      ),
    );

    expect({ status, subcodes }).toEqual({ status: 401, subcodes: ['NotAuthorized'] });
    expect(challenges.map((challenge) => /algorithm=([^,]+)/.exec(challenge)?.[1])).toEqual(algorithms);
    expect(answers.map((answer) => answer.status)).toEqual(algorithms.map(() => 200));
    expect(camera.state.failedSignIns).toBe(0);
  });

  test('counts a wrong password, and names fresh nonces that are not stale', async () => {
    const camera = await testCamera({ auth: 'digest-sha256' });
    const { challenges } = await post(camera, getNtp);

    const refused = await post(camera, getNtp, {
      headers: { Authorization: digestHeader(challenges[0] ?? '', { password: 'wrong' }) },
    });

    expect(refused.status).toBe(401);
    expect(refused.challenges[0]).toContain('stale=false');
    expect(camera.state.failedSignIns).toBe(1);
  });

  test.each([
    ['another user', { username: 'root', password }],
    ['another path', { password, uri: '/onvif/other' }],
  ])('takes an answer for %s for a wrong one', async (_what, options) => {
    const camera = await testCamera({ auth: 'digest-md5' });
    const { challenges } = await post(camera, getNtp);

    const refused = await post(camera, getNtp, {
      headers: { Authorization: digestHeader(challenges[0] ?? '', options) },
    });

    expect(refused.status).toBe(401);
    expect(camera.state.failedSignIns).toBe(1);
  });

  test.each([
    ['a realm of its own', /realm="[^"]*"/, 'realm="mine"'],
    ['a path of its own', /uri="[^"]*"/, 'uri="/"'],
    ['another opaque', /opaque="[^"]*"/, 'opaque="0"'],
    ['another quality of protection', /qop=auth/, 'qop=auth-int'],
    ['a count that is none', /nc=\w+/, 'nc=1'],
    ['no client nonce', /cnonce="[^"]*"/, 'cnonce=""'],
    ['an algorithm that was not offered', /algorithm=MD5/, 'algorithm=SHA-256'],
  ])('refuses an answer that names %s', async (_what, part, other) => {
    const camera = await testCamera({ auth: 'digest-md5' });
    const { challenges } = await post(camera, getNtp);
    const header = digestHeader(challenges[0] ?? '', { password });

    const refused = await post(camera, getNtp, { headers: { Authorization: header.replace(part, other) } });

    expect(header).toMatch(part);
    expect(refused.status).toBe(401);
    expect(camera.state.failedSignIns).toBe(1);
  });

  test('lets a nonce be used again with a higher count, and refuses a replay', async () => {
    const camera = await testCamera({ auth: 'digest-md5' });
    const { challenges } = await post(camera, getNtp);
    const sign = (count: number) => ({
      headers: { Authorization: digestHeader(challenges[0] ?? '', { password, count }) },
    });

    const first = await post(camera, getNtp, sign(1));
    const second = await post(camera, getNtp, sign(2));
    const replayed = await post(camera, getNtp, sign(2));

    expect([first.status, second.status, replayed.status]).toEqual([200, 200, 401]);
    expect(camera.state).toMatchObject({ replays: 1, failedSignIns: 0 });
  });

  test('calls a nonce stale after its lifetime, without counting a failure', async () => {
    let nowMs = Date.now();
    const camera = await testCamera({ auth: 'digest-md5', nonceLifetimeMs: 1000, now: () => nowMs });
    const { challenges } = await post(camera, getNtp);

    nowMs += 1001;
    const refused = await post(camera, getNtp, {
      headers: { Authorization: digestHeader(challenges[0] ?? '', { password }) },
    });
    const renewed = await post(camera, getNtp, {
      headers: { Authorization: digestHeader(refused.challenges[0] ?? '', { password }) },
    });

    expect(refused.status).toBe(401);
    expect(refused.challenges[0]).toContain('stale=true');
    expect(renewed.status).toBe(200);
    expect(camera.state).toMatchObject({ staleSignIns: 1, failedSignIns: 0 });
  });

  test('answers a token with a challenge where it takes no tokens', async () => {
    const camera = await testCamera({ auth: 'digest-md5' });

    const answer = await post(camera, getNtp, {
      soapHeader: usernameToken({ password, cameraNowMs: Date.now() }),
    });

    expect(answer.status).toBe(401);
    expect(answer.challenges).toHaveLength(1);
    expect(camera.state.failedSignIns).toBe(0);
  });
});

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

describe('lockout', () => {
  const wrong = { headers: { Authorization: 'Digest username="admin"' } };

  test('refuses even the right password after five wrong ones, until the time is over', async () => {
    let nowMs = Date.now();
    const camera = await testCamera({ auth: 'digest-md5', now: () => nowMs });
    const signIn = async () => {
      const { challenges } = await post(camera, getNtp);
      return post(camera, getNtp, {
        headers: { Authorization: digestHeader(challenges[0] ?? '', { password }) },
      });
    };

    for (let attempt = 0; attempt < 5; attempt += 1) await post(camera, getNtp, wrong);
    const locked = await signIn();
    nowMs += 30 * 60_000;
    const unlocked = await signIn();

    expect(locked.status).toBe(401);
    expect(locked.body).toContain('The account is locked, try again in 30 minute(s).');
    expect(unlocked.status).toBe(200);
    expect(camera.state.failedSignIns).toBe(5);
  });

  test('a right password in between starts the count anew', async () => {
    const camera = await testCamera({ auth: 'digest-md5', lockout: { afterFailures: 2, forMs: 60_000 } });
    const { challenges } = await post(camera, getNtp);
    const right = { headers: { Authorization: digestHeader(challenges[0] ?? '', { password }) } };

    await post(camera, getNtp, wrong);
    await post(camera, getNtp, right);
    const { body } = await post(camera, getNtp, wrong);

    expect(body).not.toContain('locked');
  });

  test('can be switched off', async () => {
    const camera = await testCamera({ auth: 'digest-md5', lockout: 'never' });

    for (let attempt = 0; attempt < 6; attempt += 1) await post(camera, getNtp, wrong);
    const { body } = await post(camera, getNtp, wrong);

    expect(body).not.toContain('locked');
  });
});
