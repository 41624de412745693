import { describe, expect, test } from 'vitest';
import type { CameraAuth } from '../../src/index.ts';
import { digestHeader, testPassword as password, post, usernameToken } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const getNtp = '<tds:GetNTP/>';

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
