import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'ssh2';
import { expect, test } from 'vitest';
import { exec, get, RecorderSession } from './recorder-client.ts';

test('offline: connections die and new ones are refused, until it is back', async () => {
  await using session = await RecorderSession.start();
  const { faults } = session.recorder;
  const client = await session.connect();
  const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));

  faults.offline = true;

  await closed;
  await expect(session.connect()).rejects.toThrow('ECONNREFUSED');
  faults.offline = false;
  await delay(20);
  await session.connect();
  expect(session.recorder.counters.connections).toBe(2);
});

test('offline from the start: nothing listens', async () => {
  await using session = await RecorderSession.start({ faults: { offline: true } });

  await expect(session.connect()).rejects.toThrow('ECONNREFUSED');
});

test('mute: it takes the connection and says nothing', async () => {
  await using session = await RecorderSession.start({ faults: { mute: true } });
  const { host, port } = session.recorder;
  const socket = connect({ host, port });
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
  });

  await once(socket, 'connect');
  await delay(100);

  expect(bytes).toBe(0);
  await expect(session.connect({ readyTimeout: 200 })).rejects.toThrow(
    'Timed out while waiting for handshake',
  );
  socket.destroy();
});

test('stalled: a connection sends so many bytes, then nothing, and stays open', async () => {
  await using session = await RecorderSession.start({ faults: { stallAfterBytes: 50_000 } });
  const client = await session.connect();
  let bytes = 0;
  let isClosed = false;
  client.exec('seq 100000', (_, channel) => {
    channel.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    channel.on('close', () => {
      isClosed = true;
    });
  });
  await expect.poll(() => bytes).toBeGreaterThan(10_000);
  await delay(200);

  expect(bytes).toBeLessThan(50_000);
  expect(isClosed).toBe(false);
});

test('reset: the connection dies in the middle of a command, whose work is done', async () => {
  await using session = await RecorderSession.start({ faults: { resetAfterOutputBytes: 4 } });
  const client = await session.connect();
  const failed = once(client, 'error');

  const answer = await exec(client, 'sh -s', 'echo ok; echo done >/etc/done; echo "the answer"\n');

  expect(answer.code).toBeNull();
  expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET' });
  expect(readFileSync(join(session.recorder.root, 'etc/done'), 'utf8')).toBe('done\n');
});

test('sign-ins rejected: nobody gets in', async () => {
  await using session = await RecorderSession.start({ faults: { rejectAuthentication: true } });

  await expect(session.connect()).rejects.toThrow('All configured authentication methods failed');
});

test('another host key: it is not the one that is pinned', async () => {
  await using session = await RecorderSession.start();
  const { faults, hostKey } = session.recorder;
  const hostVerifier = (key: Buffer) => `ssh-ed25519 ${key.toString('base64')}` === hostKey;

  await session.connect({ hostVerifier });
  faults.otherHostKey = true;

  await expect(session.connect({ hostVerifier })).rejects.toThrow('Host denied (verification failed)');
});

const socketTest =
  'test -S /var/run/docker.sock && echo there; grep -c docker.sock /proc/net/unix; test -w /var/run/docker.sock && echo mine';

test.each([
  ['the socket is missing', { faults: { dockerSocket: 'missing' } }, '0\n'],
  ['sshd forwards nothing', { faults: { forwarding: 'refused' } }, 'there\n1\nmine\n'],
  ['the user is not in the group', { username: 'operator', inDockerGroup: false }, 'there\n1\n'],
] as const)('the channel to the engine is refused in the same way when %s', async (_, options, facts) => {
  await using session = await RecorderSession.start(options);
  const client = await session.connect('username' in options ? { username: options.username } : {});

  const refused = new Promise((resolve) =>
    client.openssh_forwardOutStreamLocal('/var/run/docker.sock', (error) => resolve(error)),
  );

  expect(await refused).toMatchObject({
    message: expect.stringContaining('Channel open failure'),
    reason: 2,
  });
  expect((await exec(client, socketTest)).stdout).toBe(facts);
});

test('a port is refused by policy with one reason, and when nothing listens with another', async () => {
  await using session = await RecorderSession.start();
  const client = await session.connect();

  await expect(get(client, 9998, '/')).rejects.toMatchObject({ reason: 2 });
  session.recorder.faults.forwarding = 'refused';
  await expect(get(client, 9998, '/')).rejects.toMatchObject({ reason: 1 });
});

test('pulls fail: the registry does not answer', async () => {
  await using session = await RecorderSession.start({ faults: { imagePull: 'fails' } });
  const docker = await session.docker();

  const attempt = docker.pull(`mediamtx@sha256:${'1'.repeat(64)}`);

  await expect(attempt).rejects.toThrow('Get "https://registry-1.docker.io/v2/": net/http: request canceled');
});

async function startIdle(session: RecorderSession) {
  const docker = await session.docker();
  const client = await session.connect();
  await exec(
    client,
    'sh -s',
    'mkdir /etc/r; printf \'metrics: true\\npaths: {cam: {source: "rtsp://x/"}}\\n\' >/etc/r/m.yml',
  );
  const name = `mediamtx@sha256:${'1'.repeat(64)}`;
  const stream = await docker.pull(name);
  for await (const _part of stream);
  const HostConfig = { Binds: ['/etc/r:/etc/r'] };
  const Healthcheck = { Test: ['CMD', 'probe'], Interval: 1e6 };
  const container = await docker.createContainer({
    Image: name,
    Cmd: ['/etc/r/m.yml'],
    HostConfig,
    Healthcheck,
  } as never);
  await container.start();
  return { container, client };
}

test.each([
  ['healthy', 'ready'],
  ['not-ready', 'notReady'],
] as const)('a container that is %s says so', async (container, state) => {
  await using session = await RecorderSession.start({ faults: { container } });
  const { client, container: started } = await startIdle(session);

  await expect.poll(() => get(client, 9998, '/metrics')).toContain(`paths{name="cam",state="${state}"} 1`);
  const { State } = await started.inspect();
  expect(State.Health?.Status).toBe(container === 'healthy' ? 'healthy' : 'unhealthy');
});

test('a silent container runs and does not answer', async () => {
  await using session = await RecorderSession.start({ faults: { container: 'silent' } });
  const { client, container } = await startIdle(session);

  await expect(get(client, 9998, '/metrics')).rejects.toMatchObject({ reason: 2 });
  expect((await container.inspect()).State.Running).toBe(true);
});

test('a container that exits has left its code and a line', async () => {
  await using session = await RecorderSession.start({ faults: { container: 'exits' } });
  const { container } = await startIdle(session);

  expect((await container.inspect()).State).toMatchObject({ Status: 'exited', ExitCode: 1 });
  expect(session.recorder.containers[0]?.log).toBe('ERR: fatal error\n');
});

test('a container from before the fault is as healthy as it was', async () => {
  await using session = await RecorderSession.start();
  const { client, container } = await startIdle(session);

  session.recorder.faults.container = 'exits';
  await container.restart();

  await expect.poll(() => get(client, 9998, '/metrics')).toContain('state="ready"');
});

test('slow: an answer takes as long as the line', async () => {
  await using session = await RecorderSession.start();
  const client = await session.connect();
  await exec(client, 'true');
  session.recorder.faults.latencyMs = 150;

  const startedMs = performance.now();
  const answer = await exec(client, 'echo hello');

  expect(answer).toEqual({ code: 0, stdout: 'hello\n', stderr: '' });
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(150);
});

test('ten sessions at a time and no more, as sshd', async () => {
  await using session = await RecorderSession.start();
  const client = await session.connect();
  client.setMaxListeners(20);

  const all = await Promise.allSettled(Array.from({ length: 12 }, () => exec(client, 'sleep 0.2; echo x')));

  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

test('a command ends when its channel is closed', async () => {
  await using session = await RecorderSession.start();
  const client: Client = await session.connect();
  client.exec('while :; do sleep 0.01; echo x >>/srv/ticks; done', (_, channel) => {
    setTimeout(() => channel.close(), 60);
    channel.resume();
  });
  await delay(200);
  const ticks = () => readFileSync(join(session.recorder.root, 'srv/ticks'), 'utf8').length;

  const before = ticks();
  await delay(100);

  expect(before).toBeGreaterThan(0);
  expect(ticks()).toBe(before);
});
