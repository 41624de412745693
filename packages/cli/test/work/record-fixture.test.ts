import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFixture } from '../../src/work/record-fixture.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'records-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const fixture = (text: string) => ({
  name: 'maker-model-1.0',
  files: new Map([['GetScopes.xml', text]]),
  withheld: [],
});

test('devices of one model get folders of their own, also when they are written at once', async () => {
  const folder = await emptyFolder();

  const folders = await Promise.all(['a', 'b', 'c'].map((text) => writeFixture(folder, fixture(text))));

  expect((await readdir(folder)).sort()).toEqual([
    'maker-model-1.0',
    'maker-model-1.0-2',
    'maker-model-1.0-3',
  ]);
  const texts = await Promise.all(folders.map((one) => readFile(join(one, 'GetScopes.xml'), 'utf8')));
  expect(texts).toEqual(['a', 'b', 'c']);
});

test('a folder that cannot be written is a mistake in usage', async () => {
  const folder = await emptyFolder();
  const file = join(folder, 'file');
  await writeFile(file, '');

  await expect(writeFixture(file, fixture('a'))).rejects.toMatchObject({ code: 'usage/invalid' });
});
