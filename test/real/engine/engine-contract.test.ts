import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { engineVersion, lockFolder, stateFile } from '@wardctl/deploy';
import { type EngineEvent, prepareProject, prepareStack, runEngine } from '@wardctl/deploy/apply';
import { type ProviderServer, startProvider } from '@wardctl/provider/server';
import { wardResources } from '@wardctl/stacks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppliedWard } from '../support/applied-ward.ts';
import { enginePart, enginePath } from '../support/engine.ts';
import { describeWith } from '../support/real-part.ts';
import { startVirtualWard, type VirtualWard } from '../support/virtual-ward.ts';

const stack = 'vn01-00070';

/** What wardctl relies on in the engine. When a new engine fails here, read its changes before anything is relied on again. */
describeWith(enginePart)('the engine keeps to', () => {
  const never = new AbortController().signal;
  let virtual: VirtualWard;
  let applied: AppliedWard;
  let provider: ProviderServer;
  let events: EngineEvent[];

  beforeAll(async () => {
    virtual = await startVirtualWard(2);
  });

  beforeEach(async () => {
    applied = new AppliedWard(virtual);
    events = [];
    provider = await startProvider({
      credentials: virtual.credentials,
      endpoints: virtual.endpoints,
      baseDirectory: '/',
      healthGateTimeoutMs: 1_000,
      signal: never,
    });
    await prepareProject(applied.layout);
    await prepareStack(applied.layout, stack);
  });

  afterEach(() => provider.close());
  afterAll(() => virtual.close());

  function run(changes: Partial<Parameters<typeof runEngine>[0]> = {}): Promise<number> {
    return runEngine({
      engine: enginePath,
      layout: applied.layout,
      stack,
      operation: 'up',
      providerPort: provider.port,
      resources: wardResources(applied.ward()),
      targets: [],
      outputFile: join(applied.layout.runs, 'engine.log'),
      onEvent: (event) => events.push(event),
      stop: never,
      ...changes,
    });
  }

  test('the arguments, exit codes and kinds of events', async () => {
    expect(await run()).toBe(0);

    const kinds = new Set(
      events.flatMap((event) => Object.keys(event)).filter((key) => key.endsWith('Event')),
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'preludeEvent',
        'resourcePreEvent',
        'resOutputsEvent',
        'summaryEvent',
        'cancelEvent',
      ]),
    );
    expect(events.find(({ summaryEvent }) => summaryEvent)?.summaryEvent).toMatchObject({
      result: 'succeeded',
      resourceChanges: { create: 3 },
    });
  });

  test('exit code 6 for a stack that does not exist', async () => {
    expect(await run({ stack: 'nowhere' })).toBe(6);
  });

  test('an init error as a failed operation of status 1, with the reason in a diagnostic of the resource', async () => {
    await virtual.devices[0]?.unplug();

    const code = await run();
    await virtual.devices[0]?.plugIn();

    expect(code).toBe(1);
    const failed = events.flatMap(({ resOpFailedEvent }) => resOpFailedEvent ?? []);
    expect(failed).toMatchObject([{ status: 1, metadata: { urn: expect.stringContaining('mr-0001') } }]);
    expect((await applied.recorded()).resources.size).toBe(2);
    expect(
      [...(await applied.recorded()).resources.values()].flatMap(({ initErrors }) => initErrors),
    ).toEqual([expect.stringMatching(/^device\/unreachable: /)]);
  });

  test('checkpoint version 3 with its own version in the manifest, compressed by zstd', async () => {
    await run();

    const state = JSON.parse(
      zstdDecompressSync(readFileSync(stateFile(applied.layout, stack))).toString('utf8'),
    );
    expect(state.version).toBe(3);
    expect(state.checkpoint.latest.manifest.version).toBe(`v${engineVersion}`);
  });

  test('inputs in the state exactly as they were sent', async () => {
    await run();

    const recorded = [...(await applied.recorded()).resources.values()].map(({ inputs }) => inputs);
    const sent = wardResources(applied.ward()).map(({ inputs }) => JSON.parse(JSON.stringify(inputs)));
    expect(recorded).toEqual(expect.arrayContaining(sent));
  });

  test('the place and content of a lock, while it runs', async () => {
    Object.assign(virtual.devices[0]?.faults ?? {}, { slowMs: 200 });
    const running = run();
    const lock = await untilLocked(lockFolder(applied.layout, stack));
    await running;
    delete virtual.devices[0]?.faults.slowMs;

    expect(lock).toMatchObject({
      pid: expect.any(Number),
      username: expect.any(String),
      hostname: expect.any(String),
      timestamp: expect.any(String),
    });
    expect(readdirSync(lockFolder(applied.layout, stack))).toEqual([]);
  });

  test('a closed network: proxies that accept and never answer are not waited for', async () => {
    const { server, sockets, url } = await blackHole();
    const began = performance.now();

    await run({ environment: { HTTP_PROXY: url, HTTPS_PROXY: url, http_proxy: url, https_proxy: url } });
    const code = await run({
      environment: { HTTP_PROXY: url, HTTPS_PROXY: url, http_proxy: url, https_proxy: url },
    });
    for (const socket of sockets) socket.destroy();
    server.close();

    expect(code).toBe(0);
    expect(sockets.size).toBe(0);
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});

async function untilLocked(folder: string): Promise<unknown> {
  for (;;) {
    const [name] = readNames(folder).filter((entry) => entry.endsWith('.json'));
    if (name !== undefined) return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function blackHole(): Promise<{ server: Server; sockets: Set<Socket>; url: string }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, sockets, url: `http://127.0.0.1:${address.port}` };
}
