import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { FleetError } from '@wardctl/fleet';
import { expect, onTestFinished, test } from 'vitest';
import { getDeviceInformation, OnvifSession } from '../src/index.ts';
import { mutated, type Random, seeded } from './seeded.ts';
import { deviceInformation } from './soap-text.ts';

/** More for a long run by hand: WARDCTL_FUZZ_RUNS=20000 WARDCTL_FUZZ_SEED=7. */
const runs = 4 * Number(process.env['WARDCTL_FUZZ_RUNS'] ?? 120);
const seed = Number(process.env['WARDCTL_FUZZ_SEED'] ?? 1);
const body = Buffer.from(deviceInformation());

/** A server of raw bytes that answers every complete request. */
async function listen(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (data.includes('</s:Envelope>')) serve(socket);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** The code of the error that one call ends in; `answered` without. */
async function ask(port: number, timeoutMs: number): Promise<string> {
  const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' } as const;
  await using session = new OnvifSession(target, undefined, { timeoutMs });
  return session.call(getDeviceInformation).then(
    () => 'answered',
    (error: unknown) => {
      if (error instanceof FleetError) return error.code;
      throw error;
    },
  );
}

/** Runs them a few at a time, and counts how they end. */
async function many(count: number, run: () => Promise<string>): Promise<ReadonlyMap<string, number>> {
  const endings = new Map<string, number>();
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
      const ending = await run();
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return endings;
}

function chunked(content: Buffer, random: Random): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; ) {
    const part = content.subarray(at, at + 1 + random.next(200));
    const extension = random.next(4) === 0 ? ';a="b;\\"c"' : '';
    parts.push(Buffer.from(`${part.length.toString(16)}${extension}\r\n`), part, Buffer.from('\r\n'));
    at += part.length;
  }
  return Buffer.concat([...parts, Buffer.from(random.next(3) === 0 ? '0\r\nX-Sum: 1\r\n\r\n' : '0\r\n\r\n')]);
}

const lengthHead = `HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml\r\nContent-Length: ${body.length}\r\n\r\n`;
const chunkedHead = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

const oddHeads = [
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nContent-Length: ${body.length}\r\n\r\n`,
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nContent-Length: 3\r\n\r\n`,
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 0x10\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n',
  'HTTP/1.1 200 OK\r\n : \r\n\r\n',
  `HTTP/1.0 200\r\nContent-Length: ${body.length}\r\n\r\n`,
  `HTTP/9.9 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`,
  'HTTP/1.1 99999 OK\r\n\r\n',
  'HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n',
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\n\r\n',
  `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="\r\nContent-Length: ${body.length}\r\n\r\n`,
  `HTTP/1.1 200 OK\nContent-Length: ${body.length}\n\n`,
];

const answers: Readonly<Record<string, (random: Random) => Buffer>> = {
  'damaged heads': (random) => Buffer.concat([mutated(lengthHead, random), body]),
  'damaged chunks': (random) =>
    Buffer.concat([Buffer.from(chunkedHead), mutated(chunked(body, random).toString('latin1'), random)]),
  'heads of other kinds': (random) => Buffer.concat([Buffer.from(random.pick(oddHeads)), body]),
  'whole chunks': (random) => Buffer.concat([Buffer.from(chunkedHead), chunked(body, random)]),
};

/** In pieces of any size, so that every place is once the end of one. */
function drop(socket: Socket, answer: Buffer, random: Random): void {
  const cut = random.next(answer.length);
  socket.write(answer.subarray(0, cut));
  setImmediate(() => {
    if (random.next(3) === 0) socket.end(answer.subarray(cut));
    else socket.write(answer.subarray(cut));
  });
}

test.each(Object.entries(answers))(
  'HTTP of any kind ends in an answer or in an error: %s',
  async (name, answer) => {
    const random = seeded(seed);
    const port = await listen((socket) => drop(socket, answer(random), random));

    const isGood = name === 'whole chunks';
    const endings = await many(isGood ? 100 : runs, () => ask(port, isGood ? 10_000 : 100));

    const expected = [
      'answered',
      'onvif/bad-answer',
      'onvif/too-large',
      'device/timeout',
      'device/unauthorized',
      // The deadline may pass on a busy machine before there is a connection.
      'device/unreachable',
    ];
    expect([...endings.keys()].filter((ending) => !expected.includes(ending))).toEqual([]);
    if (isGood) expect([...endings.keys()]).toEqual(['answered']);
  },
  60_000 + runs * 1_000,
);

/** Writes the same again and again, as fast as it is taken. */
function forever(socket: Socket, head: string, piece: string | Buffer): void {
  socket.write(head);
  const write = () => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', write);
  };
  write();
}

const heap = 'HTTP/1.1 200 OK\r\n';
const bomb = gzipSync(Buffer.alloc(256 * 1_048_576, ' '));

const endless: Readonly<Record<string, readonly [serve: (socket: Socket) => void, code: RegExp]>> = {
  'a body': [(socket) => forever(socket, `${heap}\r\n`, 'x'.repeat(65_536)), /^onvif\/too-large$/],
  'an announced body': [
    (socket) => forever(socket, `${heap}Content-Length: 67108864\r\n\r\n`, 'x'.repeat(65_536)),
    /^onvif\/too-large$/,
  ],
  'large chunks': [
    (socket) => forever(socket, chunkedHead, `10000\r\n${'x'.repeat(65_536)}\r\n`),
    /^onvif\/too-large$/,
  ],
  'chunks of one byte': [
    (socket) => forever(socket, chunkedHead, '1\r\nx\r\n'.repeat(10_000)),
    /^onvif\/bad-answer$/,
  ],
  'one chunk': [
    (socket) => forever(socket, `${chunkedHead}ffffffffffff\r\n`, 'x'.repeat(65_536)),
    /^onvif\/too-large$/,
  ],
  'a chunk extension': [
    (socket) => forever(socket, `${chunkedHead}1;`, 'x'.repeat(65_536)),
    /^onvif\/(bad-answer|too-large)$/,
  ],
  trailers: [
    (socket) => forever(socket, `${chunkedHead}0\r\n`, 'X-A: b\r\n'.repeat(8_000)),
    /^onvif\/(bad-answer|too-large)$/,
  ],
  'a status line': [(socket) => forever(socket, 'HTTP/1.1 200 ', 'x'.repeat(65_536)), /^onvif\/bad-answer$/],
  headers: [(socket) => forever(socket, heap, 'X-A: b\r\n'.repeat(8_000)), /^onvif\/bad-answer$/],
  'interim answers': [
    (socket) => forever(socket, '', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(2_000)),
    /^(onvif\/bad-answer|device\/timeout)$/,
  ],
  'blank lines': [
    (socket) => forever(socket, '', '\r\n'.repeat(30_000)),
    /^(onvif\/bad-answer|device\/timeout)$/,
  ],
  'a packed body that unpacks to 256 MB': [
    (socket) =>
      socket.write(
        Buffer.concat([
          Buffer.from(`${heap}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`),
          bomb,
        ]),
      ),
    /^onvif\/bad-answer$/,
  ],
};

test.each(Object.entries(endless))(
  '%s without end costs neither time nor memory',
  async (_name, [serve, code]) => {
    const port = await listen(serve);
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);

    const endings = await many(24, () => ask(port, 3_000));
    clearInterval(watch);

    expect([...endings.keys()].filter((ending) => !code.test(ending))).toEqual([]);
    // Eight at a time, each up to 1 MiB, and what the server of this process has in its own buffers.
    expect(peak - before).toBeLessThan(128 * 1_048_576);
  },
);
