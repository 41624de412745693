import { Secret } from '@wardctl/fleet';
import { startVirtualCamera, type UserLevel } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import { isBelow, OnvifSession, readAccountLevel, readIdentity } from '../../src/index.ts';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };

async function levelOf(level: UserLevel) {
  const camera = await startVirtualCamera({ id: 'cam-1', ...credential, level });
  onTestFinished(() => camera.close());
  const { host, port } = camera;
  await using session = new OnvifSession({ id: 'cam-1', host, port, protocol: 'http' }, credential);
  await readIdentity(session);
  return { account: await readAccountLevel(session), failed: camera.state.failedSignIns };
}

test('an administrator is shown the accounts, and so is known to be one', async () => {
  const { account } = await levelOf('Administrator');

  expect(account).toEqual({ told: 'administrator', isAdministrator: true });
  expect(isBelow(account, 'administrator')).toBe(false);
});

test.each<UserLevel>(['Operator', 'User'])(
  'an account of level %s is none, and fails no sign-in by asking',
  async (level) => {
    const { account, failed } = await levelOf(level);

    expect(account).toEqual({ told: null, isAdministrator: false });
    expect([isBelow(account, 'administrator'), isBelow(account, 'operator'), failed]).toEqual([
      true,
      false,
      0,
    ]);
  },
);
