import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { probeHttp } from '../../src/index.ts';
import { connectTo, never } from '../opponents/connect-to.ts';
import { HttpService } from '../opponents/http-service.ts';
import { SshHost } from '../opponents/ssh-host.ts';
import { muteServer, TcpProxy } from '../opponents/tcp-proxy.ts';

const patient = { signal: never, timeoutMs: 5000 };

test('a service on the loopback of the host answers through the connection', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onPort((request, response) => {
    response.statusCode = 503;
    response.end(`not yet: ${request.url}`);
  });
  await using connection = await connectTo(host);

  const answer = await probeHttp(connection, { port: service.port, path: '/v3/paths?x=1' }, patient);

  expect(answer).toEqual({ status: 503, body: 'not yet: /v3/paths?x=1' });
});

test('a port where nothing listens is unreachable, and the connection goes on', async () => {
  await using host = await SshHost.listen();
  const { port } = await muteServer().then(async (server) => {
    await server[Symbol.asyncDispose]();
    return server;
  });
  await using connection = await connectTo(host);

  await expect(probeHttp(connection, { port, path: '/' }, patient)).rejects.toMatchObject({
    message: expect.stringContaining(`rec-01: `),
  });
  expect(connection.ended.aborted).toBe(false);
});

test('a service that does not answer is given up at the deadline', async () => {
  await using host = await SshHost.listen();
  await using service = await muteServer();
  await using connection = await connectTo(host);

  await expect(
    probeHttp(connection, { port: service.port, path: '/' }, { signal: never, timeoutMs: 200 }),
  ).rejects.toMatchObject({ code: 'device/timeout', message: expect.stringContaining('after 0.2 s') });
});

test('an answer without end is read to the limit only', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onPort((_request, response) => {
    const more = () => response.write('x'.repeat(1 << 16), more);
    more();
  });
  await using connection = await connectTo(host);

  await expect(
    probeHttp(connection, { port: service.port, path: '/' }, { ...patient, maxBytes: 100_000 }),
  ).rejects.toMatchObject({ code: 'ssh/command-failed', message: expect.stringContaining('100000 bytes') });
});

test('an answer that is cut off is an error', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onPort((_request, response) => {
    response.setHeader('content-length', '100');
    response.write('half', () => response.destroy());
  });
  await using connection = await connectTo(host);

  await expect(probeHttp(connection, { port: service.port, path: '/' }, patient)).rejects.toMatchObject({
    code: 'ssh/command-failed',
  });
});

test('a question on its way when the line breaks settles', async () => {
  await using host = await SshHost.listen();
  await using service = await muteServer();
  await using line = await TcpProxy.before(host);
  await using connection = await connectTo(line);

  const answer = probeHttp(connection, { port: service.port, path: '/' }, patient);
  await Promise.all([
    expect(answer).rejects.toMatchObject({ code: 'ssh/unreachable' }),
    sleep(50).then(() => line.reset()),
  ]);
});

test('a question can be called off', async () => {
  await using host = await SshHost.listen();
  await using service = await muteServer();
  await using connection = await connectTo(host);
  const user = new AbortController();

  const answer = probeHttp(
    connection,
    { port: service.port, path: '/' },
    { ...patient, signal: user.signal },
  );
  user.abort();

  await expect(answer).rejects.toMatchObject({ code: 'run/cancelled' });
});
