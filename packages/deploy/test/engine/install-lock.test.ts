import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { withInstallLock } from '../../src/engine/install-lock.ts';
import { temporaryFolder } from './stand-ins.ts';

const { signal } = new AbortController();

function heldBy(file: string, holder: { pid: number; host: string; startedAt?: string | undefined }): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ token: 'theirs', ...holder }));
}

async function deadPid(): Promise<number> {
  const child = spawn('/bin/true');
  await once(child, 'exit');
  return child.pid as number;
}

test('work under one lock is done one after another', async () => {
  const file = join(temporaryFolder(), 'deep/install.lock');
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await sleep(50);
    log.push(`${name} ends`);
  };

  await Promise.all(
    ['a', 'b', 'c'].map((name) => withInstallLock(file, work(name), { signal, onWait: () => {} })),
  );

  expect(
    log.map((line, index) => index % 2 === 0 || line.split(' ')[0] === log[index - 1]?.split(' ')[0]),
  ).toEqual(Array(6).fill(true));
  expect(readdirSync(dirname(file))).toEqual([]);
});

test('the lock is released when the work fails', async () => {
  const file = join(temporaryFolder(), 'install.lock');
  const failing = withInstallLock(file, () => Promise.reject(new Error('broken')), {
    signal,
    onWait: () => {},
  });
  await expect(failing).rejects.toThrow('broken');

  const result = await withInstallLock(file, async () => 'done', { signal, onWait: () => {} });

  expect(result).toBe('done');
});

test('the lock of a dead process is taken', async () => {
  const file = join(temporaryFolder(), 'install.lock');
  heldBy(file, { pid: await deadPid(), host: hostname() });

  const result = await withInstallLock(file, async () => readFileSync(file, 'utf8'), {
    signal,
    onWait: () => {},
  });

  expect(JSON.parse(result)).toMatchObject({ pid: process.pid });
});

test('a lock that lost its content is taken', async () => {
  const file = join(temporaryFolder(), 'install.lock');
  writeFileSync(file, '');

  const result = await withInstallLock(file, async () => 'done', { signal, onWait: () => {} });

  expect(result).toBe('done');
});

test.runIf(process.platform === 'linux')('a lock whose process id was used again is taken', async () => {
  const file = join(temporaryFolder(), 'install.lock');
  heldBy(file, { pid: process.pid, host: hostname(), startedAt: '1' });

  const result = await withInstallLock(file, async () => 'done', { signal, onWait: () => {} });

  expect(result).toBe('done');
});

test('the lock of a living process is waited for, and its holder named once', async () => {
  const file = join(temporaryFolder(), 'install.lock');
  const begun = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const hold = () => {
    begun.resolve();
    return released.promise;
  };
  const holding = withInstallLock(file, hold, { signal, onWait: () => {} });
  await begun.promise;
  const holders: number[] = [];
  const waiting = withInstallLock(file, async () => 'done', {
    signal,
    onWait: (pid) => {
      holders.push(pid);
      setTimeout(() => released.resolve(), 500);
    },
  });

  const result = await waiting;
  await holding;

  expect(result).toBe('done');
  expect(holders).toEqual([process.pid]);
});

test('waiting for a lock of another host ends when cancelled, and leaves the lock', async () => {
  const file = join(temporaryFolder(), 'install.lock');
  heldBy(file, { pid: 1, host: 'another-host' });
  const controller = new AbortController();

  const waiting = withInstallLock(file, async () => 'done', {
    signal: controller.signal,
    onWait: () => controller.abort(),
  });

  await expect(waiting).rejects.toThrow();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ token: 'theirs' });
});

test('of processes that start at once each gets the lock alone, also when one is killed holding it', async () => {
  const folder = temporaryFolder();
  const program = `
    import { appendFileSync } from 'node:fs';
    import { withInstallLock } from ${JSON.stringify(new URL('../../src/engine/install-lock.ts', import.meta.url).href)};
    const { signal } = new AbortController();
    await withInstallLock(process.argv[1], async () => {
      appendFileSync(process.argv[2], 'in\\n');
      if (process.argv[3] === 'die') process.kill(process.pid, 'SIGKILL');
      await new Promise((done) => setTimeout(done, 60));
      appendFileSync(process.argv[2], 'out\\n');
    }, { signal, onWait: () => {} });`;
  const log = join(folder, 'log');
  const start = (fate: string) => {
    const args = ['--input-type=module', '-e', program, join(folder, 'install.lock'), log, fate];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    onTestFinished(() => void child.kill('SIGKILL'));
    return once(child, 'exit');
  };
  await start('die');

  await Promise.all(['live', 'live', 'live'].map(start));

  expect(readFileSync(log, 'utf8')).toBe(`in\n${'in\nout\n'.repeat(3)}`);
});
