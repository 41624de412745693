import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type DiscoverOptions, discoverSite } from '../../src/discovery/discover-site.ts';
import { dateAndTime, envelope, fault } from '../soap-text.ts';
import { probeMatchesText } from './answers.ts';
import { openSocket, startResponder } from './responder.ts';

const timing = { repeatMs: 60, replyMs: 120, lingerMs: 40, connectTimeoutMs: 200, timeoutMs: 300 };

function discover(addresses: readonly string[], options: Partial<DiscoverOptions> = {}) {
  const never = new AbortController().signal;
  return discoverSite(addresses, { signal: never, ports: [], ratePerSecond: 1_000, timing, ...options });
}

async function serve(address: string, listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, address, listening));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  });
  return (server.address() as AddressInfo).port;
}

const own = (address: string) => ({
  uuid: address,
  scopes:
    'onvif://www.onvif.org/name/Cam onvif://www.onvif.org/hardware/H1 onvif://www.onvif.org/mac/441900000001',
  xaddrs: `http://${address}:9999/onvif/device_service`,
});

test('a device is announced in several matches, and the one that is the address counts', async () => {
  const { port } = await startResponder('127.83.1.1', ({ messageId, reply }) =>
    reply(probeMatchesText(messageId, [{ uuid: 'x', scopes: 'onvif://x/name/Other' }, own('127.83.1.1')])),
  );

  const found = await discover(['127.83.1.1', '127.83.1.2'], { discoveryPort: port });

  expect(found).toEqual([
    {
      address: '127.83.1.1',
      source: 'ws-discovery',
      name: 'Cam',
      hardware: 'H1',
      mac: '44:19:00:00:00:01',
      scopes: own('').scopes.split(' '),
      xaddrPath: '/onvif/device_service',
    },
  ]);
});

test('an answer from another port counts', async () => {
  const other = await openSocket('127.83.2.1');
  const { port } = await startResponder('127.83.2.1', ({ messageId, reply }) =>
    reply(probeMatchesText(messageId, [own('127.83.2.1')]), other),
  );

  const found = await discover(['127.83.2.1'], { discoveryPort: port });

  expect(found.map(({ name }) => name)).toEqual(['Cam']);
});

test('an answer to another probe, noise and oversized datagrams do not count', async () => {
  const { port, heard } = await startResponder('127.83.3.1', ({ messageId, reply }) => {
    reply(probeMatchesText('urn:uuid:somebody-else', [own('127.83.3.1')]));
    reply(new Uint8Array([0, 255, 60, 62]));
    reply('<Hello/>');
    reply(probeMatchesText(messageId, [{ uuid: 'x', scopes: 'x'.repeat(60_000) }]));
  });

  const found = await discover(['127.83.3.1'], { discoveryPort: port });

  expect(found).toEqual([]);
  expect(heard.length).toBe(2);
});

test('a lost probe is sent again under another id, and an answered one is not', async () => {
  const { port, heard } = await startResponder('127.83.4.1', ({ messageId, number, reply }) => {
    if (number === 2) reply(probeMatchesText(messageId, [own('127.83.4.1')]));
  });

  const found = await discover(['127.83.4.1'], { discoveryPort: port });
  const heardBefore = heard.length;
  await discover(['127.83.4.1'], { discoveryPort: port });

  expect(found.length).toBe(1);
  expect(heardBefore).toBe(2);
  expect(new Set(heard.map(({ messageId }) => messageId)).size).toBe(heard.length);
});

test('the second of two datagrams completes the first', async () => {
  const { port } = await startResponder('127.83.5.1', ({ messageId, reply }) => {
    reply(probeMatchesText(messageId, [{ uuid: 'a', scopes: 'onvif://x/name/Cam' }]));
    reply(
      probeMatchesText(messageId, [{ uuid: 'a', scopes: 'onvif://x/hardware/H1', xaddrs: 'http://1/p' }]),
    );
  });

  const [found] = await discover(['127.83.5.1'], { discoveryPort: port });

  expect(found).toMatchObject({ name: 'Cam', hardware: 'H1', xaddrPath: '/p' });
});

test('the whole search goes by one socket', async () => {
  const answer = ({ messageId, reply }: Parameters<Parameters<typeof startResponder>[1]>[0]) =>
    reply(probeMatchesText(messageId, [own('')]));
  const first = await startResponder('127.83.6.1', answer);
  const second = await startResponder('127.83.6.2', answer, { port: first.port });

  const found = await discover(['127.83.6.1', '127.83.6.2'], { discoveryPort: first.port });

  expect(found.length).toBe(2);
  expect(first.heard[0]?.sender.port).toBe(second.heard[0]?.sender.port);
});

test('a device that only answers by HTTP is found on the port where it answers, without any sign-in', async () => {
  const seen: (string | undefined)[] = [];
  const port = await serve('127.83.7.1', async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push(request.headers.authorization, ...(/GetSystemDateAndTime|Security/.exec(body) ?? []));
    response.end(dateAndTime({ utcMs: Date.now() - 3_600_000 }));
  });

  const [found] = await discover(['127.83.7.1'], { ports: [1, port, 2] });

  expect(found).toMatchObject({
    address: '127.83.7.1',
    source: 'http',
    port,
    clock: { mode: 'ntp' },
    scopes: [],
  });
  expect(Math.round(found?.clock?.offsetSeconds ?? 0)).toBeCloseTo(-3_600, -1);
  expect(seen).toEqual([undefined, 'GetSystemDateAndTime']);
});

test('the port of the inventory is asked first', async () => {
  const port = await serve('127.83.8.1', (_, response) => response.end(dateAndTime({ utcMs: Date.now() })));

  const found = await discover(['127.83.8.1'], { endpointOf: () => ({ port, protocol: 'http' }) });

  expect(found.map((candidate) => candidate.port)).toEqual([port]);
});

test.each([
  ['a fault', 500, fault('Receiver', ['ter:Action']), { source: 'http' }],
  ['a demand to sign in', 401, '', { source: 'http', signInRequired: true }],
  ['a page', 404, '<html>no</html>', undefined],
  ['an answer to something else', 200, envelope('<d:OtherResponse/>'), undefined],
  ['an answer without end', 200, 'x'.repeat(100_000), undefined],
])('%s by HTTP with status %d', async (_, status, body, expected) => {
  const port = await serve('127.83.9.1', (_request, response) => response.writeHead(status).end(body));

  const [found] = await discover(['127.83.9.1'], { ports: [port] });

  expect(found).toEqual(
    expected && { address: '127.83.9.1', port, protocol: 'http', scopes: [], ...expected },
  );
});

test('something that accepts and stays silent ends with the deadline', async () => {
  const silent = createTcpServer((socket) => socket.resume());
  await new Promise<void>((listening) => silent.listen(0, '127.83.10.1', listening));
  onTestFinished(() => new Promise<void>((closed) => silent.close(() => closed())));
  const begin = performance.now();

  const found = await discover(['127.83.10.1'], { ports: [(silent.address() as AddressInfo).port] });

  expect(found).toEqual([]);
  expect(performance.now() - begin).toBeLessThan(2_000);
});

test('addresses have their turns at the rate that was asked for', async () => {
  const { port, heard } = await startResponder('127.83.11.1', () => {});
  const addresses = Array.from({ length: 5 }, () => '127.83.11.1').concat('127.83.11.2');
  const begin = performance.now();

  await discover(addresses, { discoveryPort: port, ratePerSecond: 20 });

  expect(performance.now() - begin).toBeGreaterThan(250);
  expect(heard.length).toBe(10);
});

test('a search that is cancelled rejects, and shows nothing that could pass for a result', async () => {
  const controller = new AbortController();
  const search = discover(['127.83.12.1', '127.83.12.2'], { signal: controller.signal, ratePerSecond: 1 });
  setTimeout(() => controller.abort(), 50);

  await expect(search).rejects.toMatchObject({ code: 'run/cancelled' });
});

test('by multicast, only listed addresses are taken', async () => {
  const answering = await openSocket('127.0.0.1');
  const { port, heard } = await startResponder(
    '127.0.0.1',
    ({ messageId, reply }) => reply(probeMatchesText(messageId, [own('127.0.0.1')]), answering),
    { group: '239.255.255.250' },
  );

  const listed = await discover(['127.0.0.1'], { discoveryPort: port, multicast: 'lo' });
  const unlisted = await discover(['127.83.13.1'], { discoveryPort: port, multicast: 'lo' });

  expect(listed.map(({ name }) => name)).toEqual(['Cam']);
  expect(unlisted).toEqual([]);
  expect(heard.length).toBe(4);
});

test('an interface that is not there is refused by name', async () => {
  const search = discover(['127.83.14.1'], { multicast: 'no-such-interface' });

  await expect(search).rejects.toMatchObject({ code: 'usage/invalid', hint: expect.stringContaining('lo') });
});
