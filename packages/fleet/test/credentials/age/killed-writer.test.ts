import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plain, signIn, type TemporaryStore, temporaryStore } from './temporary-store.ts';

const program = fileURLToPath(import.meta.resolve('./writing-process.ts'));

/** Runs the writer, kills it without warning some milliseconds after its first change, and returns what it has said. */
async function killWriter(store: TemporaryStore, mode: string, afterMs: number): Promise<string[]> {
  const args = [program, store.directory, store.environment['WARDCTL_AGE_IDENTITY_FILE'] ?? '', mode];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(child.stdout, 'data');
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.join('').trimEnd().split('\n');
}

function last(said: readonly string[], what: string): number {
  return Number(said.findLast((line) => line.startsWith(`${what} `))?.split(' ')[1] ?? 0);
}

const moments = [1, 4, 9, 16, 27, 41].map((base) => Math.round(base + Math.random() * 10));

test.each(moments)('a writer killed after %d ms leaves the last value or the one before', async (moment) => {
  const store = await temporaryStore();
  await (await store.open()).put('a', signIn('0'));
  await (await store.open()).put('b', signIn('beside'));

  const said = await killWriter(store, 'put', moment);

  const opened = await store.open();
  const value = Number(plain(await opened.get('a')).password);
  expect([last(said, 'done'), last(said, 'try')]).toContain(value);
  expect(plain(await opened.get('b')).password).toBe('beside');
  await opened.put('a', signIn('and on'));
  expect((await readdir(store.directory)).filter((name) => /draft|lock$/.test(name))).toEqual([]);
});

test.each(moments.slice(0, 3))(
  'a change killed after %d ms has lost neither the old nor the proposed value',
  async (moment) => {
    const store = await temporaryStore();
    await (await store.open()).put('a', signIn('0'));

    const said = await killWriter(store, 'propose', moment * 2);

    const opened = await store.open();
    const current = Number(plain(await opened.get('a')).password);
    const pending = await opened.pending('a');
    const [done, tried, proposed] = [last(said, 'done'), last(said, 'try'), last(said, 'proposed')];
    expect([done, tried]).toContain(current);
    // A value that was proposed is beside the old one, or in force.
    if (proposed > done && current === done)
      expect(Number(pending && plain(pending).password)).toBe(proposed);
  },
);

test.each(moments.slice(0, 3))('a rotation killed after %d ms leaves every file readable', async (moment) => {
  const store = await temporaryStore();
  const wards = Array.from({ length: 12 }, (_, index) => `vn01-000${10 + index}-mr-0001`);
  await (await store.open()).putAll(new Map(wards.map((name) => [name, signIn(`of ${name}`)])));

  await killWriter(store, 'rotate', moment * 2);

  const opened = await store.open();
  for (const name of wards) expect(plain(await opened.get(name)).password).toBe(`of ${name}`);
  await opened.rotateKey();
});
