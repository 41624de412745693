import { type Credential, Secret } from '@wardctl/fleet';
import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { connectTo } from '../opponents/connect-to.ts';
import { SshHost, userKey } from '../opponents/ssh-host.ts';

const password: Credential = { username: 'root', password: new Secret('correct horse') };
const wrong: Credential = { username: 'root', password: new Secret('wrong horse') };

test('a key is offered at once, without asking what the host takes', async () => {
  await using host = await SshHost.listen();

  await using connection = await connectTo(host);

  expect(connection.username).toBe('root');
  expect(host.tried).toEqual(['publickey']);
});

test('a password signs in', async () => {
  await using host = await SshHost.listen({ accepts: 'password', password: 'correct horse' });

  await using connection = await connectTo(host, { credential: password });

  expect(connection.ended.aborted).toBe(false);
  expect(host.tried).toEqual(['none', 'password']);
});

test('a password answers the questions of a host that asks instead', async () => {
  await using host = await SshHost.listen({ accepts: 'keyboard-interactive', password: 'correct horse' });

  await using connection = await connectTo(host, { credential: password });

  expect(connection.ended.aborted).toBe(false);
  expect(host.tried).toEqual(['none', 'keyboard-interactive']);
});

test('a refused password is sent once, also where the host offers two ways', async () => {
  await using host = await SshHost.listen({
    accepts: 'password',
    offers: ['password', 'keyboard-interactive'],
    password: 'correct horse',
  });

  await expect(connectTo(host, { credential: wrong })).rejects.toMatchObject({
    code: 'ssh/unauthorized',
    message: expect.stringMatching(/rec-01: 127\.0\.0\.1:\d+ refuses root after \d\.\d s/),
  });
  expect(host.tried).toEqual(['none', 'password']);
});

test('a refused key is offered once', async () => {
  await using host = await SshHost.listen();
  const stranger = new Secret(ssh2.utils.generateKeyPairSync('ed25519').private);

  await expect(
    connectTo(host, { credential: { username: 'root', privateKey: stranger } }),
  ).rejects.toMatchObject({ code: 'ssh/unauthorized' });
  expect(host.tried).toEqual(['publickey']);
});

test('a host that wants what the credential has not is an error, not an endless wait', async () => {
  await using host = await SshHost.listen({ accepts: 'publickey' });

  await expect(connectTo(host, { credential: password })).rejects.toMatchObject({ code: 'ssh/unauthorized' });
  expect(host.tried).toEqual(['none']);
});

const locked = ssh2.utils.generateKeyPairSync('ed25519', {
  passphrase: 'geheim',
  cipher: 'aes256-ctr',
  rounds: 4,
});

test.each([
  ['a key with passphrase', { privateKey: new Secret(locked.private) }],
  ['a public key', { privateKey: new Secret(userKey.public) }],
  ['no key at all', { privateKey: new Secret('-----BEGIN NOTHING-----') }],
  ['nothing', {}],
])('%s is refused before connecting, and never quoted', async (_what, parts) => {
  await using host = await SshHost.listen();

  const error = await connectTo(host, { credential: { username: 'root', ...parts } }).catch(
    (thrown) => thrown,
  );

  expect(error).toMatchObject({ code: 'secret/unreadable' });
  expect(JSON.stringify(error) + error.stack).not.toContain('AAAA');
  expect(host.tried).toEqual([]);
});
