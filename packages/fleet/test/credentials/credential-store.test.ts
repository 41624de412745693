import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CredentialStore, FleetError, Secret } from '../../src/index.ts';
import { signIn, temporaryStore } from './age/temporary-store.ts';

async function storeWith(content: string, mode = 0o600): Promise<CredentialStore> {
  const baseDirectory = await mkdtemp(join(tmpdir(), 'wardctl-'));
  await writeFile(join(baseDirectory, 'credentials.json'), content, { mode });
  return new CredentialStore({ baseDirectory, environment: { CAMERA: 'admin:from:environment' } });
}

test('reads an entry of a JSON map, and shows its password to nobody', async () => {
  const store = await storeWith('{"cam-1": {"username": "admin", "password": "s3cret!"}}');

  const credential = await store.resolve('file:credentials.json#cam-1');

  expect(credential.password?.reveal()).toBe('s3cret!');
  expect(JSON.stringify(credential)).toBe('{"username":"admin","password":"***"}');
  expect(store.redact('tried s3cret!')).toBe('tried ***');
});

test('takes everything after the first colon of a text as the password', async () => {
  const store = await storeWith('{}');

  const credential = await store.resolve('env:CAMERA');

  expect([credential.username, credential.password?.reveal()]).toEqual(['admin', 'from:environment']);
});

test.each([
  ['file:credentials.json#cam-2', 'secret/not-found', /credentials\.json has no entry cam-2/],
  ['file:gone.json#cam-2', 'secret/not-found', /^file:gone\.json: /],
  ['env:NOBODY', 'secret/not-found', /NOBODY/],
  ['file:credentials.json#toString', 'secret/not-found', /has no entry toString/],
  ['vault:cam-1', 'secret/invalid-reference', /vault:cam-1/],
  ['exec:"open', 'secret/invalid-reference', /not a command/],
  ['age:cam-1', 'secret/not-found', /secrets: there is no store/],
])('refuses %s with %s', async (reference, code, message) => {
  const store = await storeWith('{"cam-1": {}}');

  const failure = store.resolve(reference);

  await expect(failure).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

test('refuses a file that others may read', async () => {
  const store = await storeWith('{"cam-1": "admin:s3cret!"}', 0o644);

  const failure = store.resolve('file:credentials.json#cam-1');

  await expect(failure).rejects.toMatchObject({ code: 'secret/permissions' });
});

test('names the file and no device when the shared file is missing', async () => {
  const store = await storeWith('{}');

  const failures = await Promise.allSettled([
    store.resolve('file:gone.json#a'),
    store.resolve('file:gone.json#b'),
  ]);

  expect(failures.map((failure) => String((failure as PromiseRejectedResult).reason.message))).toEqual([
    'file:gone.json: the file cannot be read (ENOENT)',
    'file:gone.json: the file cannot be read (ENOENT)',
  ]);
});

test('keeps the spaces at the end of a password in a file, and drops the line end', async () => {
  const store = await storeWith('admin:with space \r\n');

  const { password } = await store.resolve('file:credentials.json');

  expect(password?.reveal()).toBe('with space ');
});

test('takes what a program prints', async () => {
  const store = await storeWith('{}');

  const { username, password } = await store.resolve(`exec:echo 'admin:from a program'`);

  expect([username, password?.reveal()]).toEqual(['admin', 'from a program']);
  expect(store.redact('from a program')).toBe('***');
});

test('takes a secret from the store beside the inventory', async () => {
  const { open, baseDirectory, environment } = await temporaryStore();
  await (await open()).put('cam-1', signIn('from-age'));
  const store = new CredentialStore({ baseDirectory, environment });

  const { password } = await store.resolve('age:cam-1');

  expect(password?.reveal()).toBe('from-age');
  expect(store.redact('from-age')).toBe('***');
});

test('sees a new value that its own store has put in force', async () => {
  const { open, baseDirectory, environment } = await temporaryStore();
  await (await open()).put('cam-1', signIn('old-one'));
  const store = new CredentialStore({ baseDirectory, environment });
  await store.resolve('age:cam-1');

  await (await store.secrets()).put('cam-1', signIn('new-one'));

  expect((await store.resolve('age:cam-1')).password?.reveal()).toBe('new-one');
});

test('blots out the age identity that the environment holds', async () => {
  const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
  const store = new CredentialStore({
    baseDirectory: '/nonexistent',
    environment: { WARDCTL_AGE_IDENTITY: `# mine\n${identity}\n` },
  });

  expect(store.redact(`WARDCTL_AGE_IDENTITY=${identity}`)).toBe('WARDCTL_AGE_IDENTITY=***');
});

test('gives JSON that stays JSON when a password looks like a number or a key', async () => {
  const store = await storeWith('{}');
  for (const password of ['12345', 'state', '"}],'])
    store.protect({ username: 'admin', password: new Secret(password) });
  const value = { state: 'ok', bytes: 123_456, text: 'tried 12345, state and "}],' };

  const shown = JSON.parse(store.redactedJson(value));

  expect(shown).toEqual({ state: 'ok', bytes: 123_456, text: 'tried ***, *** and ***' });
});

test('gives a failure without secrets in its message, its hint and its cause', async () => {
  const store = await storeWith('{}');
  store.protect({ username: 'admin', password: new Secret('s3cret!') });
  const failure = new FleetError('docker/fault', 'it said s3cret!', {
    hint: 'Not s3cret!',
    cause: new Error('s3cret!'),
  });

  const { code, message, hint, cause } = store.redactError(failure);

  expect({ code, message, hint, cause }).toEqual({
    code: 'docker/fault',
    message: 'it said ***',
    hint: 'Not ***',
    cause: undefined,
  });
});
