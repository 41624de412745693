import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { run } from '../../src/index.ts';
import { connectTo, never } from '../opponents/connect-to.ts';
import { SshHost } from '../opponents/ssh-host.ts';
import { muteServer, TcpProxy } from '../opponents/tcp-proxy.ts';

const patient = { signal: never, timeoutMs: 10_000 };
const impatient = { keepaliveIntervalMs: 40, keepaliveCount: 2 };

test('a connection that is reset while idle says so, and does not end the process', async () => {
  await using host = await SshHost.listen();
  await using line = await TcpProxy.before(host);
  await using connection = await connectTo(line);

  line.reset();
  await once(connection.ended, 'abort');

  expect(connection.ended.reason).toBeInstanceOf(Error);
  await expect(run(connection, 'true', patient)).rejects.toMatchObject({ code: 'ssh/unreachable' });
});

test('a command whose connection is reset has an unknown outcome, never an exit code', async () => {
  await using host = await SshHost.listen();
  await using line = await TcpProxy.before(host);
  await using connection = await connectTo(line);

  const answer = run(connection, 'echo half; sleep 5', patient);
  await sleep(150);
  line.reset();

  await expect(answer).rejects.toMatchObject({
    code: 'ssh/unknown-outcome',
    message: expect.stringMatching(/rec-01: a command was cut off after \d\.\d s/),
  });
});

test('a command whose host goes down in good order has an unknown outcome as well', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  const answer = run(connection, 'sleep 5', patient);
  await sleep(150);
  host.disconnect();

  await expect(answer).rejects.toMatchObject({ code: 'ssh/unknown-outcome' });
});

test('a command that ends without exit status has an unknown outcome', async () => {
  await using host = await SshHost.listen({ onCommand: (channel) => channel.end('[{"path":') });
  await using connection = await connectTo(host);

  await expect(run(connection, 'true', patient)).rejects.toMatchObject({ code: 'ssh/unknown-outcome' });
});

test('a command that a signal ended has an unknown outcome', async () => {
  await using host = await SshHost.listen({
    onCommand(channel) {
      channel.exit('KILL', false, 'out of memory');
      channel.end();
    },
  });
  await using connection = await connectTo(host);

  await expect(run(connection, 'true', patient)).rejects.toMatchObject({ code: 'ssh/unknown-outcome' });
});

test('a line that goes silent is given up after the keepalives, and everything that waits on it settles', async () => {
  await using host = await SshHost.listen();
  await using line = await TcpProxy.before(host);
  await using connection = await connectTo(line, impatient);

  const running = run(connection, 'sleep 5', patient);
  await sleep(100);
  line.stall();
  const late = run(connection, 'true', patient);

  await expect(running).rejects.toMatchObject({ code: 'ssh/unknown-outcome' });
  await expect(late).rejects.toMatchObject({ code: 'ssh/unreachable' });
  expect(connection.ended.reason.message).toBe('Keepalive timeout');
});

test('a line that goes silent without keepalives is given up at the deadline of the command', async () => {
  await using host = await SshHost.listen();
  await using line = await TcpProxy.before(host);
  await using connection = await connectTo(line);

  line.stall();

  await expect(run(connection, 'true', { signal: never, timeoutMs: 200 })).rejects.toMatchObject({
    code: 'ssh/timeout',
    message: 'rec-01: a command did not end within 0.2 s',
  });
});

test('closing over a silent line takes no longer than its grace', async () => {
  await using host = await SshHost.listen();
  await using line = await TcpProxy.before(host);
  const connection = await connectTo(line);
  line.stall();

  await connection.close();

  expect(connection.ended.aborted).toBe(true);
});

test('a host that takes the connection and says nothing is given up after the time for signing in', async () => {
  await using mute = await muteServer();
  const startedMs = performance.now();

  await expect(connectTo(mute, { readyTimeoutMs: 200 })).rejects.toMatchObject({
    code: 'ssh/timeout',
    message: expect.stringMatching(/did not finish signing in after 0\.2 s/),
  });
  expect(performance.now() - startedMs).toBeLessThan(1500);
});

test('a line that goes silent during the handshake is given up too', async () => {
  await using host = await SshHost.listen();
  await using line = await TcpProxy.before(host);

  const opening = connectTo(line, { readyTimeoutMs: 300 });
  await sleep(5);
  line.stall();

  await expect(opening).rejects.toMatchObject({ code: 'ssh/timeout' });
});

test('a port where nobody listens is unreachable', async () => {
  const { port } = await muteServer().then(async (server) => {
    await server[Symbol.asyncDispose]();
    return server;
  });

  await expect(connectTo({ port })).rejects.toMatchObject({
    code: 'ssh/unreachable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a connection that is reset before it is ready is unreachable', async () => {
  await using mute = await muteServer();
  await using line = await TcpProxy.before(mute);

  const opening = connectTo(line);
  await sleep(50);
  line.reset();

  await expect(opening).rejects.toMatchObject({ code: 'ssh/unreachable' });
});

test('connecting can be called off', async () => {
  await using mute = await muteServer();
  const user = new AbortController();

  const opening = connectTo(mute, { signal: user.signal });
  user.abort();

  await expect(opening).rejects.toMatchObject({ code: 'run/cancelled' });
});

test('connecting that was called off before it began leaves nothing behind', async () => {
  await using host = await SshHost.listen();

  await expect(connectTo(host, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'run/cancelled',
  });
  await sleep(100);

  expect(host.tried).toEqual([]);
});

test('a host that offers only key exchanges we do not speak is named as such', async () => {
  await using host = await SshHost.listen({ kex: ['diffie-hellman-group1-sha1'] });

  await expect(connectTo(host)).rejects.toMatchObject({
    code: 'ssh/no-common-algorithm',
    message: expect.stringContaining('key exchange algorithm'),
  });
});
