import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AgeStore } from '../../../src/secrets.ts';
import { anotherPerson, plain, signIn, temporaryStore } from './temporary-store.ts';

test('lets a new recipient read, and keeps versions and proposed values', async () => {
  const store = await temporaryStore();
  const other = await anotherPerson(store);
  const opened = await store.open();
  await opened.put('vn01-00070-mr-0001', signIn('one'));
  await opened.put('registry', signIn('two'));
  await opened.propose('registry', signIn('three'));
  const before = await opened.list();

  const { files, recipients } = await opened.rotateKey({ add: [other.recipient] });

  const theirs = await AgeStore.open({ directory: store.directory, environment: other.environment });
  expect(files).toHaveLength(2);
  expect(recipients).toEqual([store.recipient, other.recipient]);
  expect(plain(await theirs.get('vn01-00070-mr-0001')).password).toBe('one');
  expect(plain((await theirs.pending('registry')) ?? signIn('none')).password).toBe('three');
  expect(await theirs.list()).toEqual(before);
});

test('shuts a former recipient out', async () => {
  const store = await temporaryStore();
  const other = await anotherPerson(store);
  const opened = await store.open();
  await opened.put('a', signIn('one'));
  await opened.rotateKey({ add: [other.recipient] });

  await opened.rotateKey({ remove: [other.recipient] });

  const theirs = await AgeStore.open({ directory: store.directory, environment: other.environment });
  await expect(theirs.get('a')).rejects.toMatchObject({ code: 'secret/wrong-identity' });
  expect(plain(await opened.get('a')).password).toBe('one');
});

test('keeps the comments of recipients.txt', async () => {
  const store = await temporaryStore();
  const other = await anotherPerson(store);
  const file = join(store.directory, 'recipients.txt');
  await writeFile(file, `# control room\n${store.recipient}\n\n# night shift\n`);

  await (await store.open()).rotateKey({ add: [other.recipient] });

  expect(await readFile(file, 'utf8')).toBe(
    `# control room\n${store.recipient}\n\n# night shift\n${other.recipient}\n`,
  );
});

test('a line added to recipients.txt by hand gives nobody access until the key is rotated', async () => {
  const store = await temporaryStore();
  const other = await anotherPerson(store);
  const opened = await store.open();
  await opened.put('a', signIn('one'));
  await appendFile(join(store.directory, 'recipients.txt'), `${other.recipient}\n`);

  const refused = opened.put('a', signIn('two'));

  await expect(refused).rejects.toMatchObject({ code: 'secret/recipients-changed' });
  expect(plain(await (await store.open()).get('a')).password).toBe('one');
  await opened.rotateKey();
  await opened.put('a', signIn('two'));
  const theirs = await AgeStore.open({ directory: store.directory, environment: other.environment });
  expect(plain(await theirs.get('a')).password).toBe('two');
});

test.each([
  ['that is no key', 'age1nonsense', /is not a public key/],
  [
    'with a wrong letter',
    'age1mvnmux20ddqez79229uze308jyf9lfyzs6em2v793ukyq4eezf3s5mr6kk',
    /is not a public key/,
  ],
])('refuses to add a recipient %s, and changes nothing', async (_, key, message) => {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.put('a', signIn('one'));

  const refused = opened.rotateKey({ add: [key] });

  await expect(refused).rejects.toMatchObject({
    code: 'secret/invalid-recipient',
    message: expect.stringMatching(message),
  });
  expect(await opened.recipients()).toEqual([store.recipient]);
  expect(plain(await opened.get('a')).password).toBe('one');
});

test('does not repeat an identity that was pasted for a public key', async () => {
  const store = await temporaryStore();
  const opened = await store.open();

  const error = await opened.rotateKey({ add: ['AGE-SECRET-KEY-1PASTED'] }).catch((error: Error) => error);

  expect(error).toMatchObject({ code: 'secret/invalid-recipient' });
  expect(String((error as Error).message)).not.toContain('PASTED');
});

test('refuses to leave the one who does it without access', async () => {
  const store = await temporaryStore();
  const other = await anotherPerson(store);
  const opened = await store.open();
  await opened.put('a', signIn('one'));

  const refused = opened.rotateKey({ add: [other.recipient], remove: [store.recipient] });

  await expect(refused).rejects.toMatchObject({ code: 'secret/invalid-recipient' });
  expect(await opened.recipients()).toEqual([store.recipient]);
});

test('refuses to remove who is not there', async () => {
  const store = await temporaryStore();
  const other = await anotherPerson(store);

  const refused = (await store.open()).rotateKey({ remove: [other.recipient] });

  await expect(refused).rejects.toMatchObject({ code: 'secret/invalid-recipient' });
});
