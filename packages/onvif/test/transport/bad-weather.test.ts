import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { FleetError, Secret } from '@wardctl/fleet';
import { afterEach, expect, test } from 'vitest';
import { getDeviceInformation, OnvifSession, type OnvifSessionOptions } from '../../src/index.ts';
import { deviceInformation } from '../soap-text.ts';

let server: Server | undefined;
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  server?.close();
});

/** A server of raw bytes; `serve` is called with every request that has arrived completely, numbered from 1. */
async function openSession(
  serve: (socket: Socket, request: number) => void,
  options: OnvifSessionOptions = {},
) {
  let requests = 0;
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (data.includes('</s:Envelope>')) serve(socket, ++requests);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const session = new OnvifSession(
    { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' },
    undefined,
    options,
  );
  return { session, port, count: () => requests };
}

async function errorOf(session: OnvifSession): Promise<FleetError> {
  const error = await session.call(getDeviceInformation).then(
    () => new Error('it was answered'),
    (reason: unknown) => reason,
  );
  session.close();
  if (!(error instanceof FleetError)) throw error;
  return error;
}

function http(body: string, headers = ''): string {
  return `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
}

test('a reset in the middle of a reply ends the call', async () => {
  const { session } = await openSession((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<half');
    setTimeout(() => socket.resetAndDestroy(), 20);
  });

  const error = await errorOf(session);

  expect(error.code).toBe('device/timeout');
  expect(error.message).toMatch(/^cam-1: the connection broke before the answer was complete, after \d+ ms$/);
});

test('a connection closed in the middle of a reply ends the call', async () => {
  const { session } = await openSession((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<half'),
  );

  expect((await errorOf(session)).code).toBe('device/timeout');
});

test('a connection closed instead of a reply ends the call, without a second request', async () => {
  const { session, count } = await openSession((socket) => socket.end());

  expect((await errorOf(session)).code).toBe('device/timeout');
  expect(count()).toBe(1);
});

test('a reply dripped byte by byte does not outlive the deadline of the whole call', async () => {
  const drip = (socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
  };
  const { session } = await openSession(drip, { timeoutMs: 250 });

  const error = await errorOf(session);

  expect(error.code).toBe('device/timeout');
  expect(error.message).toMatch(/^cam-1: no complete answer within 2\d\d ms$/);
});

test('the deadline is that of the whole call, not of each of its requests', async () => {
  const page = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n';
  const { port, count, session } = await openSession(
    (socket) => void setTimeout(() => socket.write(page), 120),
  );
  session.close();
  const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' } as const;
  const credential = { username: 'u', password: new Secret('p') };

  const error = await errorOf(new OnvifSession(target, credential, { timeoutMs: 200 }));

  expect(error.code).toBe('device/timeout');
  expect(count()).toBe(2);
});

test('a server that accepts and says nothing is a time-out, not an unreachable device', async () => {
  const { session } = await openSession(() => undefined, { connectTimeoutMs: 50, timeoutMs: 200 });

  expect((await errorOf(session)).code).toBe('device/timeout');
});

test('nobody at the port is an unreachable device', async () => {
  const { session } = await openSession(() => undefined);
  await new Promise((resolve) => server?.close(resolve));

  const error = await errorOf(session);

  expect(error.code).toBe('device/unreachable');
  expect(error.message).toMatch(/^cam-1: no connection to 127\.0\.0\.1:\d+ \(ECONNREFUSED\), after \d+ ms$/);
});

test('a handshake that never ends is an unreachable device after the connection deadline', async () => {
  const { session, port } = await openSession(() => undefined);
  const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'https' } as const;
  session.close();

  const error = await errorOf(
    new OnvifSession(target, undefined, { connectTimeoutMs: 80, timeoutMs: 5_000 }),
  );

  expect(error.code).toBe('device/unreachable');
  expect(error.message).toMatch(/no connection to 127\.0\.0\.1:\d+ within \d+ ms$/);
});

test.each([
  ['announced', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n')],
  ['not announced', streamForever],
])('64 MB are not read when they are %s', async (_case, serve) => {
  const before = process.memoryUsage().rss;
  const { session } = await openSession(serve);

  const error = await errorOf(session);

  expect(error.code).toBe('onvif/too-large');
  expect(error.message).toContain('larger than 1048576 bytes');
  expect(process.memoryUsage().rss - before).toBeLessThan(48 * 1_048_576);
});

function streamForever(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
  const block = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  let left = 1_024;
  const write = () => {
    while (left-- > 0) if (!socket.write(block)) return void socket.once('drain', write);
  };
  write();
}

test.each([
  ['an empty 200', http(''), /the answer is empty/],
  ['an HTML page', http('<html><body>404 <br> not found</body></html>'), /not XML/],
  ['another XML', http('<html/>'), /not SOAP but <html>/],
  ['plain text', http('Internal error'), /not XML/],
  ['an empty 400', 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n', /HTTP 400, the answer is empty/],
  ['XML nested 20,000 deep', http('<a>'.repeat(20_000)), /deeper than 64/],
  [
    'a redirection',
    'HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n',
    /HTTP 302/,
  ],
  ['no HTTP at all', 'SSH-2.0-dropbear_2019.78\r\n', /does not speak the protocol/],
])('a bad answer is told as one: %s', async (_case, reply, reason) => {
  const { session } = await openSession((socket) => socket.write(reply));

  const error = await errorOf(session);

  expect(error.code).toBe('onvif/bad-answer');
  expect(error.message).toMatch(reason);
});

test.each([
  ['before the connection', 0],
  ['during the answer', 50],
])('an aborted signal ends the call: %s', async (_case, afterMs) => {
  const { session } = await openSession(() => undefined);
  const signal = afterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(afterMs);

  const call = session.call(getDeviceInformation, { signal });

  await expect(call).rejects.toMatchObject({ code: 'run/cancelled' });
  session.close();
});

test('one connection serves all calls of a session, and is closed with it', async () => {
  const { session, count } = await openSession((socket) => socket.write(http(deviceInformation())));

  await session.call(getDeviceInformation);
  await Promise.all([session.call(getDeviceInformation), session.call(getDeviceInformation)]);
  const [socket, ...more] = sockets;
  const closed = new Promise((resolve) => socket?.once('close', resolve));
  session.close();
  await closed;

  expect(count()).toBe(3);
  expect(more).toEqual([]);
});

test('a device that closes after each answer without saying so is asked on a new connection', async () => {
  const { session, count } = await openSession((socket) => socket.end(http(deviceInformation())));

  for (let call = 0; call < 4; call += 1) await session.call(getDeviceInformation);
  session.close();

  expect(sockets.size).toBe(4);
  // One more when the end of the first connection is seen too late.
  expect(count()).toBeLessThanOrEqual(5);
});

test('a session leaves no timer and no socket behind', async () => {
  const { session } = await openSession((socket) => socket.write(http(deviceInformation())));
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

  await session.call(getDeviceInformation);
  session.close();

  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThanOrEqual(
    before,
  );
});
