import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, replaceFile } from '../../../src/credentials/age/replace-file.ts';

async function file(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'wardctl-file-')), 'file');
}

test('a reader sees the old text or the new one at every moment', async () => {
  const target = await file();
  const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
  await replaceFile(target, texts[0] ?? '', { mode: 0o600 });
  const seen: string[] = [];
  let isOver = false;

  const reading = (async () => {
    while (!isOver) seen.push(await readFile(target, 'utf8'));
  })();
  for (let round = 1; round <= 30; round += 1)
    await replaceFile(target, texts[round % 2] ?? '', { mode: 0o600 });
  isOver = true;
  await reading;

  expect(seen.length).toBeGreaterThan(5);
  expect(seen.filter((text) => !texts.includes(text))).toEqual([]);
});

test('leaves the old text and nothing else when the new one cannot be written', async () => {
  const target = await file();
  await writeFile(target, 'old');

  const failure = replaceFile(target, { length: 1 } as unknown as string, { mode: 0o600 });

  await expect(failure).rejects.toThrow();
  expect(await readFile(target, 'utf8')).toBe('old');
  expect(await readdir(join(target, '..'))).toEqual(['file']);
});

test('makes a file once, with its permissions', async () => {
  const target = await file();

  const made = [
    await createFile(target, 'one', { mode: 0o600 }),
    await createFile(target, 'two', { mode: 0o600 }),
  ];

  expect(made).toEqual([true, false]);
  expect(await readFile(target, 'utf8')).toBe('one');
  expect((await stat(target)).mode & 0o777).toBe(0o600);
});
