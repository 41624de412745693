import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AgeStore } from '../../../src/secrets.ts';
import { anotherPerson, signIn, type TemporaryStore, temporaryStore } from './temporary-store.ts';

interface Line {
  name: string;
  version: number;
  sealed: string;
  pending?: boolean;
}

async function storeOfTwo(): Promise<TemporaryStore> {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.put('a', signIn('pass-a'));
  await opened.put('b', signIn('pass-b'));
  return store;
}

async function edit({ directory }: TemporaryStore, change: (lines: string[]) => string[]): Promise<void> {
  const file = join(directory, 'fleet.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await writeFile(file, `${change(lines).join('\n')}\n`);
}

const entry = (line = '') => JSON.parse(line) as Line;
const flipped = (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`;

test.each<[string, (lines: string[]) => string[]]>([
  [
    'a value is changed',
    ([key = '', a, b = '']) => [key, JSON.stringify({ ...entry(a), sealed: flipped(entry(a).sealed) }), b],
  ],
  ['a value is cut', ([key = '', a, b = '']) => [key, JSON.stringify({ ...entry(a), sealed: 'AAAA' }), b]],
  [
    'a value is moved to another name',
    ([key = '', a, b]) => [key, JSON.stringify({ ...entry(a), sealed: entry(b).sealed })],
  ],
  [
    'an old value is passed off as new',
    ([key = '', a]) => [key, JSON.stringify({ ...entry(a), version: 9 })],
  ],
  ['a name is there twice', ([key = '', a = '']) => [key, a, a]],
  ['the key is changed', ([key, a = '']) => [key?.replace(/"key":"(.{200})./, '"key":"$1!') ?? '', a]],
  ['the first line is gone', ([, a = '', b = '']) => [a, b]],
  [
    'git has left a conflict',
    ([key = '', a = '', b = '']) => [key, '<<<<<<< HEAD', a, '=======', b, '>>>>>>> x'],
  ],
  ['it is of another format', ([, a = '']) => ['{"format":"wardctl-secrets/2","key":""}', a]],
  ['it is no text', () => ['\u0000\u0001']],
])('says that the file is not sound when %s', async (_, change) => {
  const store = await storeOfTwo();
  await edit(store, change);

  const failure = (await store.open()).get('a');

  await expect(failure).rejects.toMatchObject({
    code: 'secret/tampered',
    message: expect.stringContaining('fleet.jsonl'),
  });
});

test('a proposed value cannot be put in force by an editor', async () => {
  const store = await temporaryStore();
  await (await store.open()).propose('a', signIn('new'));
  await edit(store, (lines) => lines.map((line) => line.replace('"pending":true,', '')));

  const failure = (await store.open()).get('a');

  await expect(failure).rejects.toMatchObject({ code: 'secret/tampered' });
});

test('entries may come in any order, as a merge leaves them', async () => {
  const store = await storeOfTwo();
  await edit(store, ([key = '', a = '', b = '']) => [key, b, '', a]);

  const found = await (await store.open()).get('a');

  expect(found.password?.reveal()).toBe('pass-a');
});

test('lets nobody read or write whom it is not encrypted for', async () => {
  const store = await storeOfTwo();
  const { environment } = await anotherPerson(store);
  const stranger = await AgeStore.open({ directory: store.directory, environment });

  await expect(stranger.get('a')).rejects.toMatchObject({ code: 'secret/wrong-identity' });
  await expect(stranger.put('c', signIn('c'))).rejects.toMatchObject({ code: 'secret/wrong-identity' });
});

test.each<[string, (store: TemporaryStore) => Promise<unknown>, string]>([
  [
    'is missing',
    ({ environment }) => rm(environment['WARDCTL_AGE_IDENTITY_FILE'] ?? ''),
    'secret/no-identity',
  ],
  [
    'holds something else',
    ({ environment }) => writeFile(environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', 'hello'),
    'secret/no-identity',
  ],
  [
    'has a wrong letter',
    ({ environment }) =>
      writeFile(environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`),
    'secret/no-identity',
  ],
  [
    'may be read by others',
    ({ environment }) => chmod(environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', 0o640),
    'secret/permissions',
  ],
])('says what to do when the identity %s', async (_, spoil, code) => {
  const store = await storeOfTwo();
  await spoil(store);

  const error = await (await store.open()).get('a').catch((error: Error) => error);

  expect(error).toMatchObject({
    code,
    hint: expect.stringMatching(/wardctl secret init|Copy it again|chmod 600/),
  });
  expect((error as Error).message).not.toMatch(/hello|QQQ/);
});

test('takes the identity from the environment, before any file', async () => {
  const store = await storeOfTwo();
  const text = await readFile(store.environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', 'utf8');
  const environment = { WARDCTL_AGE_IDENTITY: text, WARDCTL_AGE_IDENTITY_FILE: '/nonexistent' };

  const opened = await AgeStore.open({ directory: store.directory, environment });

  expect((await opened.get('a')).password?.reveal()).toBe('pass-a');
});

test('says how to make a store where there is none', async () => {
  const failure = AgeStore.open({ directory: '/nonexistent/secrets', environment: {} });

  await expect(failure).rejects.toMatchObject({
    code: 'secret/not-found',
    hint: 'Make one with: wardctl secret init',
  });
});
