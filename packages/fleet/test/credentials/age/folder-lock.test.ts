import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { lockFolder } from '../../../src/credentials/age/folder-lock.ts';

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'wardctl-lock-'));
}

/** A process id that is free: no kernel gives one this high. */
const noProcess = 2 ** 30;

function holder(changes: object): string {
  return JSON.stringify({
    token: 'x',
    pid: noProcess,
    host: hostname(),
    at: new Date().toISOString(),
    ...changes,
  });
}

test('lets one in at a time', async () => {
  const directory = await folder();
  let inside = 0;
  let most = 0;

  await Promise.all(
    Array.from({ length: 6 }, async () => {
      await using _lock = await lockFolder(directory);
      inside += 1;
      most = Math.max(most, inside);
      await setTimeout(2);
      inside -= 1;
    }),
  );

  expect(most).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});

test('lets one in at a time also where the lock of a dead process is found', async () => {
  const directory = await folder();
  await writeFile(join(directory, '.lock'), holder({}));
  let inside = 0;
  let most = 0;

  await Promise.all(
    Array.from({ length: 6 }, async () => {
      await using _lock = await lockFolder(directory);
      inside += 1;
      most = Math.max(most, inside);
      await setTimeout(2);
      inside -= 1;
    }),
  );

  expect(most).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});

test('takes over a lock from before the last start of this machine', async () => {
  const directory = await folder();
  await writeFile(join(directory, '.lock'), holder({ pid: process.pid, at: '2001-01-01T00:00:00Z' }));

  await using lock = await lockFolder(directory);

  expect(lock).toBeDefined();
});

test.each([
  ['a live process', { pid: process.pid }, /process \d+ on/],
  ['another host', { host: 'control-2' }, /on control-2/],
])('respects the lock of %s', async (_, changes, message) => {
  const directory = await folder();
  await writeFile(join(directory, '.lock'), holder(changes));
  const now = vi.spyOn(performance, 'now');
  for (const ms of [0, 11_000]) now.mockReturnValueOnce(ms);

  const failure = lockFolder(directory);

  await expect(failure).rejects.toMatchObject({
    code: 'secret/locked',
    message: expect.stringMatching(message),
  });
});
