import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CredentialStore } from '../../src/credentials/credential-store.ts';

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
  ['vault:cam-1', 'secret/invalid-reference', /vault:cam-1/],
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
