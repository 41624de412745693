import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identityFile, initAgeStore } from '../../../src/secrets.ts';
import { anotherPerson, temporaryStore } from './temporary-store.ts';

test('makes an identity that only its owner can read, and a store for it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-init-'));
  const file = join(directory, 'config', 'identity.txt');

  const made = await initAgeStore({
    directory: join(directory, 'secrets'),
    environment: { WARDCTL_AGE_IDENTITY_FILE: file },
  });

  expect(made).toMatchObject({
    isNewIdentity: true,
    isNewStore: true,
    isRecipient: true,
    identityFile: file,
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(join(directory, 'secrets', 'recipients.txt'), 'utf8')).toContain(made.recipient);
  expect(await readFile(file, 'utf8')).toMatch(
    new RegExp(`^# created: .*\n# public key: ${made.recipient}\nAGE-SECRET-KEY-1[0-9A-Z]{58}\n$`),
  );
});

test('changes nothing the second time', async () => {
  const store = await temporaryStore();
  const before = await readFile(store.environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', 'utf8');

  const again = await initAgeStore(store);

  expect(again).toMatchObject({ isNewIdentity: false, isNewStore: false, recipient: store.recipient });
  expect(await readFile(store.environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', 'utf8')).toBe(before);
});

test('does not let anybody into a store that exists', async () => {
  const store = await temporaryStore();
  const { environment } = await anotherPerson(store);

  const joined = await initAgeStore({ directory: store.directory, environment });

  expect(joined).toMatchObject({ isNewStore: false, isRecipient: false });
});

test('keeps an identity that is damaged', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-init-'));
  const file = join(directory, 'identity.txt');
  await writeFile(file, 'not an identity', { mode: 0o600 });

  const failure = initAgeStore({
    directory: join(directory, 'secrets'),
    environment: { WARDCTL_AGE_IDENTITY_FILE: file },
  });

  await expect(failure).rejects.toMatchObject({ code: 'secret/no-identity' });
  expect(await readFile(file, 'utf8')).toBe('not an identity');
});

test.each([
  [{ WARDCTL_AGE_IDENTITY_FILE: '/keys/me.txt', HOME: '/home/me' }, '/keys/me.txt'],
  [{ XDG_CONFIG_HOME: '/config', HOME: '/home/me' }, '/config/wardctl/identity.txt'],
  [{ HOME: '/home/me' }, '/home/me/.config/wardctl/identity.txt'],
])('with %o the identity is in %s', (environment, file) => {
  expect(identityFile(environment)).toBe(file);
});
