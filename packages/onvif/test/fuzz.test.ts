import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type CameraSettings, FleetError, Secret } from '@wardctl/fleet';
import { afterEach, expect, test } from 'vitest';
import { applyCameraSettings, getDeviceInformation, OnvifSession, observeCamera } from '../src/index.ts';
import { mutated, type Random, seeded } from './seeded.ts';
import { trust } from './trust.ts';

/** More for a long run by hand: WARDCTL_FUZZ_RUNS=20000 WARDCTL_FUZZ_SEED=7. */
const runs = Number(process.env['WARDCTL_FUZZ_RUNS'] ?? 120);
const seed = Number(process.env['WARDCTL_FUZZ_SEED'] ?? 1);
const timeoutMs = 150;

const fixtures = new Map(
  ['example-media2-2.1', 'example-settings-3.0'].flatMap((name) => {
    const folder = new URL(`./fixtures/onvif/${name}/`, import.meta.url);
    return readdirSync(folder).map((file) => [
      file.replace('.xml', ''),
      readFileSync(new URL(file, folder), 'utf8'),
    ]);
  }) as [string, string][],
);

let server: Server | undefined;
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  server?.close();
});

/** A server of raw bytes: `serve` answers every complete request, of which it gets the operation. */
async function listen(serve: (socket: Socket, operation: string) => void): Promise<number> {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let request = '';
    socket.on('data', (data) => {
      request += data.toString('latin1');
      if (!request.includes('</s:Envelope>')) return;
      const operation = /<s:Body><\w+:(\w+)/.exec(request)?.[1] ?? '';
      request = '';
      serve(socket, operation);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function answerTo(operation: string): string {
  return fixtures.get(operation) ?? fixtures.get('GetHostname') ?? '';
}

function http(body: Buffer | string): Buffer {
  const content = Buffer.from(body);
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml\r\nContent-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

const everything: CameraSettings = {
  clock: { mode: 'ntp', ntpServers: ['10.1.0.1'], timeZone: 'ICT-7' },
  hostname: 'a',
  scopes: { present: ['onvif://www.onvif.org/name/a'], absent: ['onvif://www.onvif.org/name/b'] },
  accounts: { viewer: { level: 'user', credential: { reference: 'viewer', version: 1 } } },
  otherAccounts: 'remove',
  passwordPolicy: { minLength: 8, historyLength: 3 },
  encoder: { main: { bitrateKbps: 2_000 } },
  masks: [
    {
      id: 'm',
      polygon: [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    },
  ],
  imaging: { wideDynamicRange: 'on' },
  osd: { name: 'a', clock: 'on' },
  audio: 'off',
  multicast: 'off',
  network: {
    protocols: { https: { enabled: true } },
    zeroConfiguration: 'off',
    dynamicDns: 'off',
    dns: { servers: [] },
  },
  discovery: 'non-discoverable',
};

type Work = (session: OnvifSession) => Promise<unknown>;

const works: readonly Work[] = [
  (session) => observeCamera(session),
  (session) =>
    applyCameraSettings(trust(session), everything, {
      signal: new AbortController().signal,
      readBackDelaysMs: [0],
      credentialOf: async ({ reference }) => ({ username: reference, password: new Secret('p') }),
    }),
];

/** Ends in an answer or in an expected error, never in a bug and never after the deadlines of its calls. */
async function survives(port: number, work: Work): Promise<void> {
  const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' } as const;
  const session = new OnvifSession(target, { username: 'admin', password: new Secret('p') }, { timeoutMs });
  const error = await work(session).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  session.close();
  if (error !== undefined && !(error instanceof FleetError)) throw error;
}

/** Runs them a few at a time; what fails says with which number. */
async function many(count: number, run: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) {
      await run(index).catch((cause: unknown) => {
        throw new Error(`run ${index} of seed ${seed}`, { cause });
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

const floods: Record<string, (operation: string, random: Random) => Buffer> = {
  'mutated answers': (operation, random) => http(mutated(answerTo(operation), random)),
  'mutated HTTP': (operation, random) => mutated(http(answerTo(operation)).toString('utf8'), random),
  'answers to other questions': (_operation, random) => http(random.pick([...fixtures.values()])),
  'random bytes': (_operation, random) =>
    Buffer.from(Array.from({ length: 1 + random.next(4_000) }, () => random.next(256))),
};

test.each(Object.entries(floods))(
  'no device can make a client crash or hang: %s',
  async (_case, flood) => {
    const random = seeded(seed);
    const port = await listen((socket, operation) => {
      // One answer in three is bad, so that later questions are reached as well.
      const isGood = operation !== '' && random.next(3) > 0;
      const answer = isGood ? http(answerTo(operation)) : flood(operation, random);
      if (random.next(2) === 0 || isGood) socket.write(answer);
      else socket.end(answer);
    });
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();

    await many(runs, (index) => survives(port, works[index % works.length] ?? observeCamera));

    // Eight at a time, each with a few calls that may use up their deadline.
    expect(performance.now() - startedAt).toBeLessThan(5_000 + (runs / 8) * 20 * timeoutMs);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1_048_576);
  },
  60_000 + runs * 1_000,
);

test('200 connections that are cut at any point end at once, each with a reason', async () => {
  const random = seeded(seed);
  const whole = http(answerTo('GetDeviceInformation'));
  const port = await listen((socket) => {
    socket.write(whole.subarray(0, random.next(whole.length)));
    setImmediate(() => (random.next(2) === 0 ? socket.resetAndDestroy() : socket.end()));
  });
  const codes = new Set<string>();
  const startedAt = performance.now();

  await many(200, async () => {
    const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' } as const;
    const session = new OnvifSession(target, undefined, { timeoutMs: 60_000 });
    const error = await session.call(getDeviceInformation).catch((reason: unknown) => reason);
    session.close();
    codes.add(error instanceof FleetError ? error.code : String(error));
  });

  expect([...codes]).toEqual(['device/timeout']);
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
