import { describe, expect, test } from 'vitest';
import { digestHeader, testPassword as password, post } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const getNtp = '<tds:GetNTP/>';

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
