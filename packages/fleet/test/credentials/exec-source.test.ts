import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExecSource } from '../../src/credentials/exec-source.ts';

/** A folder with a program `manager` that runs this script. */
async function managerFolder(script: string): Promise<string> {
  const baseDirectory = await mkdtemp(join(tmpdir(), 'wardctl-exec-'));
  const program = join(baseDirectory, 'manager');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  return baseDirectory;
}

async function sourceOf(script: string, options: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  const baseDirectory = await managerFolder(script);
  const environment = {
    PATH: `${baseDirectory}:${process.env['PATH']}`,
    WARDCTL_AGE_IDENTITY: 'AGE-SECRET-KEY-1X',
  };
  const { signal = new AbortController().signal, ...rest } = options;
  return { baseDirectory, source: new ExecSource({ baseDirectory, environment, signal, ...rest }) };
}

test('takes what the program prints, without the end of the line', async () => {
  const { source } = await sourceOf(`printf 'admin:of %s \\n' "$2"`);

  expect(await source.read(`manager show 'cam 1'`)).toBe('admin:of cam 1 ');
});

test('hands arguments over as they are, through no shell', async () => {
  const { source } = await sourceOf(`for word; do printf '<%s>' "$word"; done`);

  expect(await source.read('manager $HOME `id` a;b "c d" *')).toBe('<$HOME><`id`><a;b><c d><*>');
});

test('runs a command once, however many devices ask', async () => {
  const { source, baseDirectory } = await sourceOf('echo run >> runs; echo admin:pass');

  const answers = await Promise.all(Array.from({ length: 20 }, () => source.read('manager show all')));

  expect(new Set(answers)).toEqual(new Set(['admin:pass']));
  expect(await readFile(join(baseDirectory, 'runs'), 'utf8')).toBe('run\n');
});

test('runs at most four programs at once', async () => {
  const { source, baseDirectory } = await sourceOf(
    'echo + >> runs; sleep 0.1; echo - >> runs; echo admin:pass',
  );

  await Promise.all(Array.from({ length: 10 }, (_, index) => source.read(`manager ${index}`)));

  const runs = (await readFile(join(baseDirectory, 'runs'), 'utf8')).trim().split('\n');
  let now = 0;
  const counts = runs.map((sign) => (now += sign === '+' ? 1 : -1));
  expect(runs).toHaveLength(20);
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  expect(Math.max(...counts)).toBeGreaterThan(1);
});

test.each([
  [
    'fails',
    'echo "no such entry" >&2; exit 3',
    /^exec:manager show x: the program ended with 3 after \d+\.\d s: no such entry$/,
  ],
  [
    'fails and says what it should not',
    'echo admin:hunter22; echo "cannot decode hunter22" >&2; exit 1',
    /cannot decode \*\*\*$/,
  ],
  ['prints nothing', 'exit 0', /the program printed nothing after/],
  ['prints without end', 'yes', /the program printed more than 64 KiB, and was stopped/],
  ['colours its words', `printf '\\033[31mlocked\\033[0m' >&2; exit 1`, /: locked$/],
])('says what happened when the program %s', async (_, script, message) => {
  const { source } = await sourceOf(script);

  const failure = source.read('manager show x');

  await expect(failure).rejects.toMatchObject({
    code: 'secret/command-failed',
    message: expect.stringMatching(message),
  });
});

test('stops a program that does not end, also when its children hold on', async () => {
  const { source } = await sourceOf('sleep 20 & sleep 20', { timeoutMs: 150 });
  const begin = performance.now();

  const failure = source.read('manager show x');

  await expect(failure).rejects.toMatchObject({
    message: expect.stringMatching(/did not end, and was stopped/),
  });
  expect(performance.now() - begin).toBeLessThan(5_000);
});

test('stops programs when the run is given up', async () => {
  const controller = new AbortController();
  const { source } = await sourceOf('sleep 20', { signal: controller.signal });
  const failure = source.read('manager show x').catch((error: Error) => error);

  controller.abort();

  expect(await failure).toMatchObject({ code: 'secret/command-failed' });
});

test('says that there is no such program', async () => {
  const { source } = await sourceOf('exit 0');

  const failure = source.read('no-such-manager show x');

  await expect(failure).rejects.toMatchObject({
    code: 'secret/command-failed',
    message: 'exec:no-such-manager show x: the program cannot be started (ENOENT)',
  });
});

test('keeps the key of our own store from the program', async () => {
  const { source } = await sourceOf('echo "admin:$WARDCTL_AGE_IDENTITY."');

  expect(await source.read('manager')).toBe('admin:.');
});
