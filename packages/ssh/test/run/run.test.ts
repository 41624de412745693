import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { run } from '../../src/index.ts';
import { connectTo, never, rootKey } from '../opponents/connect-to.ts';
import { SshHost } from '../opponents/ssh-host.ts';

const patient = { signal: never, timeoutMs: 10_000 };
const technician = { ...rootKey, username: 'tech' };

test('a script answers with its exit code and both streams', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  const answer = await run(connection, 'echo out; echo err >&2; exit 3', patient);

  expect(answer).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' });
});

test('a line on stderr is no failure', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  expect(await run(connection, 'echo warning >&2', patient)).toEqual({
    code: 0,
    stdout: '',
    stderr: 'warning\n',
  });
});

test('letters that arrive split over packets stay whole', async () => {
  const text = 'Phường Hoàn Kiếm';
  await using host = await SshHost.listen({
    onCommand: async (channel) => {
      for (const byte of Buffer.from(text)) {
        channel.write(Buffer.of(byte));
        await sleep(1);
      }
      channel.exit(0);
      channel.end();
    },
  });
  await using connection = await connectTo(host);

  expect((await run(connection, 'true', patient)).stdout).toBe(text);
});

test('nothing of a script is on the command line, where everybody on the host can read it', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  await run(connection, "password='correct horse'", { ...patient, input: 'correct horse' });

  expect(host.commands).toEqual(['sh -s']);
});

test('input reaches the script as it is', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);
  const input = "it's\n\\n $HOME `id` %s\nPhường\n\n";

  expect((await run(connection, 'cat', { ...patient, input })).stdout).toBe(input);
});

test('a script of a megabyte with as much output goes through', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);
  const text = 'x'.repeat(1 << 20);

  const answer = await run(connection, `printf %s '${text}'`, { ...patient, maxOutputBytes: 2 << 20 });

  expect(answer.stdout.length).toBe(text.length);
});

test('a command that answers without end is cut off at the limit, and the connection goes on', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  await expect(run(connection, 'yes', { ...patient, maxOutputBytes: 10_000 })).rejects.toMatchObject({
    code: 'ssh/command-failed',
    message: 'rec-01: a command answered more than 10000 bytes',
  });
  expect((await run(connection, 'echo on', patient)).stdout).toBe('on\n');
});

test('a command that takes too long ends with a timeout, and the connection goes on', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  await expect(run(connection, 'sleep 5', { signal: never, timeoutMs: 200 })).rejects.toMatchObject({
    code: 'ssh/timeout',
  });
  expect((await run(connection, 'echo on', patient)).stdout).toBe('on\n');
});

test('a command can be called off', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);
  const user = new AbortController();

  const answer = run(connection, 'sleep 5', { ...patient, signal: user.signal });
  user.abort();

  await expect(answer).rejects.toMatchObject({ code: 'run/cancelled' });
});

test('a command that was called off before it began is never sent', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  await expect(run(connection, 'true', { ...patient, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'run/cancelled',
  });
  expect(host.commands).toEqual([]);
});

test('twenty commands at once share eight sessions, because sshd allows ten', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => run(connection, `sleep 0.05; echo ${i}`, patient)),
  );

  expect(answers.map(({ stdout }) => Number(stdout))).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(host.mostSessions).toBe(8);
});

test('commands that wait for a session can be called off without taking one', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);
  const user = new AbortController();
  const busy = Array.from({ length: 8 }, () => run(connection, 'sleep 0.3', patient));

  const waiting = run(connection, 'echo never', { ...patient, signal: user.signal });
  user.abort();

  await expect(waiting).rejects.toMatchObject({ code: 'run/cancelled' });
  await Promise.all(busy);
  expect(host.commands).toHaveLength(8);
  expect((await run(connection, 'echo on', patient)).stdout).toBe('on\n');
});

test('an account other than root goes through sudo without password', async () => {
  await using host = await SshHost.listen({ environment: await withSudo('shift; exec "$@"') });
  await using connection = await connectTo(host, { credential: technician });

  const answer = await run(connection, 'echo done', patient);

  expect(answer.stdout).toBe('done\n');
  expect(host.commands).toEqual(['env LC_ALL=C sudo -n sh -s']);
});

test('a sudo that wants a password is named, with what to allow', async () => {
  await using host = await SshHost.listen({
    environment: await withSudo('echo "sudo: a password is required" >&2; exit 1'),
  });
  await using connection = await connectTo(host, { credential: technician });

  await expect(run(connection, 'echo done', patient)).rejects.toMatchObject({
    code: 'ssh/unauthorized',
    message: 'rec-01: tech may not become root (sudo: a password is required)',
    hint: expect.stringContaining('NOPASSWD'),
  });
});

test('a script that fails under sudo is not taken for a refusal', async () => {
  await using host = await SshHost.listen({ environment: await withSudo('shift; exec "$@"') });
  await using connection = await connectTo(host, { credential: technician });

  expect(await run(connection, 'echo no >&2; exit 1', patient)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'no\n',
  });
});

test('a script that needs no root runs as the account', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host, { credential: technician });

  await run(connection, 'true', { ...patient, as: 'account' });

  expect(host.commands).toEqual(['sh -s']);
});

/** A search path on which `sudo` does as told. */
async function withSudo(body: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'wardctl-sudo-'));
  await writeFile(join(folder, 'sudo'), `#!/bin/sh\n${body}\n`);
  await chmod(join(folder, 'sudo'), 0o755);
  return { PATH: `${folder}:${process.env['PATH']}` };
}
