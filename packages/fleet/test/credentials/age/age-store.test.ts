import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '../../../src/index.ts';
import { plain, signIn, temporaryStore } from './temporary-store.ts';

test('gives back what was put, to whoever opens it next', async () => {
  const store = await temporaryStore();

  const reference = await (await store.open()).put('vn01-00070-mr-0001', signIn('s3cret!'));

  const found = await (await store.open()).get('vn01-00070-mr-0001');
  expect(reference).toBe('age:vn01-00070-mr-0001');
  expect(plain(found)).toEqual({ username: 'admin', password: 's3cret!', privateKey: undefined });
});

test('keeps one file per ward and one for the rest, and no value in any of them', async () => {
  const store = await temporaryStore();
  const opened = await store.open();

  await opened.putAll(
    new Map([
      ['vn01-00070-mr-0001', signIn('s3cret-one')],
      ['vn01-00577-rec-01', { username: 'root', privateKey: new Secret('s3cret-key') }],
      ['registry', signIn('s3cret-three')],
    ]),
  );

  const files = (await readdir(store.directory)).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(files.map((file) => readFile(join(store.directory, file), 'utf8')));
  expect(files).toEqual(['fleet.jsonl', 'vn01-00070.jsonl', 'vn01-00577.jsonl']);
  expect(texts.join()).not.toMatch(/s3cret|admin|root/);
});

test('changes the line of one secret only', async () => {
  const store = await temporaryStore();
  const opened = await store.open();
  const names = ['a-1', 'a-2', 'a-3'];
  await opened.putAll(new Map(names.map((name) => [name, signIn(`pass-${name}`)])));
  const before = await lines(store.directory);

  await opened.put('a-2', signIn('another'));

  const after = await lines(store.directory);
  expect(after.map((line, index) => line === before[index])).toEqual([true, true, false, true]);
});

test('leaves the file alone when the value is the one in force', async () => {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.put('a', signIn('same'));
  const { mtimeMs } = await stat(join(store.directory, 'fleet.jsonl'));

  const [result] = await opened.putAll(new Map([['a', signIn('same')]]));

  expect(result).toEqual({ name: 'a', version: 1, change: 'same' });
  expect((await stat(join(store.directory, 'fleet.jsonl'))).mtimeMs).toBe(mtimeMs);
});

test('lists names, versions and files without any identity', async () => {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.put('b', signIn('one'));
  await opened.put('b', signIn('two'));
  await opened.propose('b', signIn('three'));
  await opened.propose('a', signIn('first'));

  const listed = await (await store.open()).list();

  const file = join(store.directory, 'fleet.jsonl');
  expect(listed).toEqual([
    { name: 'a', pendingVersion: 1, file },
    { name: 'b', version: 2, pendingVersion: 3, file },
  ]);
});

test('removes a secret, and the file with the last of them', async () => {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.put('a', signIn('gone'));

  await opened.remove('a');

  await expect(opened.get('a')).rejects.toMatchObject({ code: 'secret/not-found' });
  expect(await readdir(store.directory)).not.toContain('fleet.jsonl');
});

test('does not shorten a long password nor tell a short one from a shorter', async () => {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.putAll(
    new Map([
      ['a', signIn('12345')],
      ['b', signIn('12345678901')],
      ['c', signIn('x'.repeat(500))],
    ]),
  );

  const [, a = '', b = '', c = ''] = await lines(store.directory);

  expect(a.length).toBe(b.length);
  expect(c.length).toBeGreaterThan(700);
});

test('lets two writers at the same time both have their way', async () => {
  const store = await temporaryStore();
  const writers = await Promise.all([store.open(), store.open(), store.open()]);

  await Promise.all(writers.map((writer, index) => writer.put(`a-${index}`, signIn(`pass-${index}`))));

  expect((await writers[0]?.list())?.map(({ name }) => name)).toEqual(['a-0', 'a-1', 'a-2']);
});

test('clears away what killed writers have left, and nothing that one who waits still needs', async () => {
  const store = await temporaryStore();
  const left = ['.fleet.jsonl.0123456789ab.draft', '.lock.old', '.lock.dead-old', '.lock.new'];
  for (const name of left) await writeFile(join(store.directory, name), '');
  for (const name of ['.lock.old', '.lock.dead-old']) await utimes(join(store.directory, name), 1, 1);

  await (await store.open()).put('a', signIn('x'));

  const names = await readdir(store.directory);
  expect(names.filter((name) => left.includes(name))).toEqual(['.lock.new']);
});

test.each(['', '.hidden', '../up', 'a/b', 'a b', 'á', 'x'.repeat(129)])(
  'refuses the name "%s"',
  async (name) => {
    const opened = await (await temporaryStore()).open();

    await expect(opened.put(name, signIn('x'))).rejects.toMatchObject({ code: 'secret/invalid-reference' });
  },
);

async function lines(directory: string): Promise<string[]> {
  return (await readFile(join(directory, 'fleet.jsonl'), 'utf8')).trimEnd().split('\n');
}
