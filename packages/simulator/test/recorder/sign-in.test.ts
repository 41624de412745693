import ssh2, { Client } from 'ssh2';

import { expect, test } from 'vitest';
import { newSshKey } from '../../src/index.ts';
import { exec, password, RecorderSession } from './recorder-client.ts';

const known = newSshKey();
const unknown = newSshKey();
const rsaPair = ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 } as never);
const rsa = { publicKey: rsaPair.public, privateKey: rsaPair.private };

test('a password signs in', async () => {
  await using session = await RecorderSession.start();

  await session.connect();

  expect(session.recorder.counters).toMatchObject({
    connections: 1,
    authentications: 1,
    failedAuthentications: 0,
  });
});

test('a wrong password does not, and is counted', async () => {
  await using session = await RecorderSession.start();

  const attempt = session.connect({ password: 'wrong' });

  await expect(attempt).rejects.toThrow('All configured authentication methods failed');
  expect(session.recorder.counters).toMatchObject({ authentications: 0, failedAuthentications: 1 });
});

test('another user does not', async () => {
  await using session = await RecorderSession.start();

  await expect(session.connect({ username: 'admin' })).rejects.toThrow('authentication methods failed');
});

test('a password signs in by keyboard-interactive', async () => {
  await using session = await RecorderSession.start();
  const { host, port } = session.recorder;
  const client = new Client();

  const ready = new Promise((resolve, reject) =>
    client.once('ready', () => resolve(undefined)).once('error', reject),
  );
  const prompt = (...asked: unknown[]) => (asked.at(-1) as (answers: string[]) => void)([password]);
  const authHandler = [{ type: 'keyboard-interactive', username: 'root', prompt }];
  client.connect({ host, port, username: 'root', authHandler } as never);
  await ready;
  client.end();

  expect(session.recorder.counters.authentications).toBe(1);
});

test.each([
  ['ed25519', known],
  ['rsa', rsa],
])('an authorized %s key signs in', async (_, pair) => {
  await using session = await RecorderSession.start({ authorizedKey: pair.publicKey });

  await session.connect({ password: undefined, privateKey: pair.privateKey } as never);

  expect(session.recorder.counters.authentications).toBe(1);
});

test('a key that is not authorized does not', async () => {
  await using session = await RecorderSession.start({ authorizedKey: known.publicKey });

  const attempt = session.connect({ password: undefined, privateKey: unknown.privateKey } as never);

  await expect(attempt).rejects.toThrow('authentication methods failed');
  expect(session.recorder.counters.authentications).toBe(0);
});

test('an authorized key with the signature of another does not', async () => {
  await using session = await RecorderSession.start({ authorizedKey: known.publicKey });
  const forged = ssh2.utils.parseKey(known.privateKey);
  const other = ssh2.utils.parseKey(unknown.privateKey);
  if (forged instanceof Error || other instanceof Error) throw new Error('keys');
  const key = Object.assign(Object.create(Object.getPrototypeOf(forged)), forged, {
    sign: other.sign.bind(other),
  });

  const attempt = session.connect({ authHandler: [{ type: 'publickey', username: 'root', key }] } as never);

  await expect(attempt).rejects.toThrow('authentication methods failed');
  expect(session.recorder.counters).toMatchObject({ authentications: 0, failedAuthentications: 1 });
});

test('without a password set, none is taken', async () => {
  await using session = await RecorderSession.start({
    password: undefined,
    authorizedKey: known.publicKey,
  } as never);

  await expect(session.connect({ password: '' })).rejects.toThrow();
});

test('the host key is the one it names, and stays after a restart', async () => {
  await using session = await RecorderSession.start();
  const { hostKey, root } = session.recorder;
  const seen: string[] = [];

  const verify = (key: Buffer) => seen.push(`ssh-ed25519 ${key.toString('base64')}`) > 0;
  await session.connect({ hostVerifier: verify });
  await session.recorder.close();
  await using again = await RecorderSession.start({ root });

  expect(seen).toEqual([hostKey]);
  expect(again.recorder.hostKey).toBe(hostKey);
});

test('a user other than root needs sudo to write to /etc, and has it', async () => {
  await using session = await RecorderSession.start({ username: 'operator' });
  const client = await session.connect({ username: 'operator' });

  const plain = await exec(client, 'sh -s', 'echo x >/etc/new');
  const asRoot = await exec(
    client,
    'env LC_ALL=C sudo -n sh -s',
    'echo x >/etc/new && stat -c %U:%G:%a /etc/new',
  );

  expect(plain).toMatchObject({ code: 2, stderr: 'sh: 1: cannot create /etc/new: Permission denied\n' });
  expect(asRoot).toMatchObject({ code: 0, stdout: 'root:root:644\n' });
});

test.each([
  ['password', 'sudo: a password is required\n', 1],
  ['absent', 'env: 1: sudo: not found\n', 127],
] as const)('sudo refuses where it is %s', async (sudo, stderr, code) => {
  await using session = await RecorderSession.start({ username: 'operator', faults: { sudo } });
  const client = await session.connect({ username: 'operator' });

  const answer = await exec(client, 'env LC_ALL=C sudo -n sh -s', 'echo never');

  expect(answer).toEqual({ code, stdout: '', stderr });
});
