import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { HttpConnection, type HttpPost } from '../../src/transport/http-connection.ts';
import { type RequestParts, requestText } from '../../src/transport/request-text.ts';

type Serve = (socket: Socket, request: string, number: number) => void;

/** A device of raw bytes, and a connection with it. */
async function connectionWith(serve: Serve, { connectTimeoutMs = 2_000 } = {}) {
  const requests: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    socket.on('data', (data) => {
      requests.push(String(data));
      serve(socket, String(data), requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' } as const;
  const connection = new HttpConnection(target, {
    connectTimeoutMs,
    maxBytes: 10_000,
    tls: { kind: 'authorities' },
  });
  onTestFinished(() => {
    connection.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { connection, requests, sockets, server };
}

function call({ timeoutMs = 2_000, signals = [] as readonly AbortSignal[] } = {}) {
  return { signals, deadlineAt: performance.now() + timeoutMs };
}

function post(options: Partial<HttpPost> = {}): HttpPost {
  return { ...parts, call: call(), again: () => parts, ...options };
}

const parts: RequestParts = {
  path: '/onvif/device_service',
  contentType: 'application/soap+xml',
  authorization: undefined,
  body: '<a/>',
};

const answer = (headers = '') => `HTTP/1.1 200 OK\r\n${headers}Content-Length: 2\r\n\r\nok`;
const settled = () => new Promise((resolve) => setTimeout(resolve, 40));

test('a connection that was opened ahead takes the first request', async () => {
  const { connection, sockets } = await connectionWith((socket) => socket.write(answer()));

  await connection.open(call());
  await connection.open(call());
  await settled();
  const connectedBefore = sockets.length;
  await connection.post(post());
  await connection.post(post());

  expect(connectedBefore).toBe(1);
  expect(sockets).toHaveLength(1);
});

test('opening and asking at the same time make one connection', async () => {
  const { connection, sockets } = await connectionWith((socket) => socket.write(answer()));

  await Promise.all([connection.open(call()), connection.post(post())]);

  expect(sockets).toHaveLength(1);
});

test('a connection that the device closed after it was opened ahead is opened again', async () => {
  const { connection, sockets, requests } = await connectionWith((socket) => socket.write(answer()));

  await connection.open(call());
  await settled();
  sockets[0]?.end();
  await settled();
  await connection.post(post());
  await connection.post(post());

  expect(sockets).toHaveLength(2);
  expect(requests.every((request) => request.includes('Connection: keep-alive'))).toBe(true);
});

test('opening fails as unreachable, and can be tried again', async () => {
  const { connection, server } = await connectionWith(() => undefined);
  await new Promise((resolve) => server.close(resolve));

  for (let run = 0; run < 2; run += 1) {
    await expect(connection.open(call())).rejects.toMatchObject({ code: 'device/unreachable' });
  }
});

test('an aborted opening is cancelled and leaves no connection', async () => {
  const { connection, sockets } = await connectionWith((socket) => socket.write(answer()));

  const opening = connection.open(call({ signals: [AbortSignal.abort()] }));

  await expect(opening).rejects.toMatchObject({ code: 'run/cancelled' });
  await connection.post(post());
  await settled();
  expect(sockets.filter((socket) => !socket.destroyed)).toHaveLength(1);
});

test.each([
  ['sent again in its other form', { again: () => ({ ...parts, body: '<b/>' }) }, ['<a/>', '<a/>', '<b/>']],
  ['not sent again when it has none', { again: undefined }, ['<a/>', '<a/>']],
])('a request on a kept connection that turns out to be dead is %s', async (_case, options, bodies) => {
  const { connection, requests } = await connectionWith((socket, _request, number) => {
    if (number === 2) socket.resetAndDestroy();
    else socket.write(answer());
  });
  await connection.post(post());

  const second = await connection.post(post(options)).catch((error: unknown) => error);

  expect(requests.map((request) => request.split('\r\n\r\n')[1])).toEqual(bodies);
  expect(second).toMatchObject(options.again ? { status: 200, body: 'ok' } : { code: 'device/timeout' });
});

test('a request is repeated once, and then with the wish to close', async () => {
  const { connection, requests } = await connectionWith((socket, _request, number) => {
    if (number > 1) socket.end();
    else socket.write(answer());
  });
  await connection.post(post());

  await expect(connection.post(post())).rejects.toMatchObject({ code: 'device/timeout' });

  expect(requests.map((request) => /Connection: (.*)\r/.exec(request)?.[1])).toEqual([
    'keep-alive',
    'keep-alive',
    'close',
  ]);
});

test('a request is not repeated once a byte of the answer has come', async () => {
  const { connection, requests } = await connectionWith((socket, _request, number) => {
    if (number === 2) socket.end('H');
    else socket.write(answer());
  });
  await connection.post(post());

  await expect(connection.post(post())).rejects.toMatchObject({ code: 'device/timeout' });

  expect(requests).toHaveLength(2);
});

test.each([
  ['asks to close', answer('Connection: close\r\n')],
  ['will close within a second', answer('Keep-Alive: timeout=1\r\n')],
  ['says more than it was asked', `${answer()}HTTP/1.1 500 Late\r\nContent-Length: 0\r\n\r\n`],
])('a device that %s is asked on a new connection', async (_case, text) => {
  const { connection, sockets } = await connectionWith((socket) => socket.write(text));

  const answers = [await connection.post(post()), await connection.post(post())];

  expect(answers.map(({ body }) => body)).toEqual(['ok', 'ok']);
  expect(sockets).toHaveLength(2);
});

test('what a device says between requests is not the answer to the next one', async () => {
  const { connection, sockets } = await connectionWith((socket) => socket.write(answer()));
  await connection.post(post());

  sockets[0]?.write('HTTP/1.1 408 Request Timeout\r\nContent-Length: 4\r\n\r\nlate');
  await settled();

  expect(await connection.post(post())).toMatchObject({ status: 200, body: 'ok' });
  expect(sockets).toHaveLength(2);
});

test('a line end between requests is nothing', async () => {
  const { connection, sockets } = await connectionWith((socket) => socket.write(answer()));
  await connection.post(post());

  sockets[0]?.write('\r\n');
  await settled();

  expect(await connection.post(post())).toMatchObject({ status: 200, body: 'ok' });
  expect(sockets).toHaveLength(1);
});

test('an answer to the end of the connection is complete', async () => {
  const { connection } = await connectionWith((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nok'));

  expect(await connection.post(post())).toMatchObject({ status: 200, body: 'ok' });
  expect(await connection.post(post())).toMatchObject({ status: 200, body: 'ok' });
});

test('an answer to the end of the connection that is reset is none', async () => {
  const { connection } = await connectionWith((socket) => {
    socket.write('HTTP/1.0 200 OK\r\n\r\nok');
    setTimeout(() => socket.resetAndDestroy(), 20);
  });

  await expect(connection.post(post())).rejects.toMatchObject({ code: 'device/timeout' });
});

test.each([true, false])('closing ends the request that is under way, once: kept %s', async (isKept) => {
  const { connection, requests } = await connectionWith((socket, _request, number) => {
    if (isKept && number === 1) socket.write(answer());
  });
  if (isKept) await connection.post(post());

  const asked = connection.post(post());
  setTimeout(() => connection.close(), 20);

  await expect(asked).rejects.toMatchObject({ code: 'device/timeout' });
  await settled();
  expect(requests).toHaveLength(isKept ? 2 : 1);
});

test('answers of many connections at once do not mix', async () => {
  const rooms = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      connectionWith((socket) => {
        const text = String(index).repeat(2_000);
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, 700)}`);
        setImmediate(() => socket.write(text.slice(700)));
      }),
    ),
  );

  const answers = await Promise.all(rooms.map(({ connection }) => connection.post(post())));

  expect(answers.map(({ body }) => body)).toEqual(rooms.map((_, index) => String(index).repeat(2_000)));
});

test.each([
  ['keeps the connection', (socket: Socket) => socket.write(answer())],
  ['asks to close it', (socket: Socket) => socket.write(answer('Connection: close\r\n'))],
  ['closes it', (socket: Socket) => socket.end(answer())],
])('our own address is known after a first answer of a device that %s', async (_case, serve) => {
  const { connection } = await connectionWith(serve);
  const before = connection.localAddress;

  await connection.post(post());
  await settled();

  expect([before, connection.localAddress]).toEqual([undefined, '127.0.0.1']);
});

const device = { id: 'cam-1', host: '192.0.2.1', port: 80, protocol: 'http' } as const;

test.each([
  [device, '192.0.2.1'],
  [{ ...device, port: 8080 }, '192.0.2.1:8080'],
  [{ ...device, protocol: 'https', port: 443 } as const, '192.0.2.1'],
  [{ ...device, protocol: 'https' } as const, '192.0.2.1:80'],
  [{ ...device, host: '2001:db8::1', port: 2020 }, '[2001:db8::1]:2020'],
])('a request names its host: %j', (target, host) => {
  expect(requestText(target, post(), { keepAlive: true })).toContain(`\r\nHost: ${host}\r\n`);
});

test('a request is one line for each header, and counts its bytes', () => {
  const text = requestText(device, post({ body: '<a>Đ</a>', authorization: 'Digest a="b"' }), {
    keepAlive: false,
  });

  expect(text).toBe(
    'POST /onvif/device_service HTTP/1.1\r\nHost: 192.0.2.1\r\nContent-Type: application/soap+xml\r\n' +
      'Content-Length: 9\r\nAuthorization: Digest a="b"\r\nConnection: close\r\n\r\n<a>Đ</a>',
  );
});

test.each([
  { path: '/a b' },
  { path: '/a\r\nX: y' },
  { authorization: 'Digest a\r\nX: y' },
  { authorization: 'Digest \u0110' },
  { contentType: 'text/xml\n' },
])('no part of a request ends its line: %j', (part) => {
  expect(() => requestText(device, post(part), { keepAlive: true })).toThrow(TypeError);
});
