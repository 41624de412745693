import { type BenchRow, benchRow, median } from './bench.ts';
import type { Sweep } from './children/probe-sweep.ts';
import { type PortHolder, runSweep, startPortHolder } from './probe/run-sweep.ts';

const count = 2_000;
const largeCount = 20_000;
const rounds = 3;

/** Ours beside a peer that asks the same addresses. */
interface Pair {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly peerName: string;
  readonly atLeast: number;
  /** Both must send as many requests. */
  readonly sameRequests: boolean;
}

const bare = 'bare http.request, 1 request';
const pairs: readonly Pair[] = [
  { what: 'identity', ours: 'identity', peer: 'bare', peerName: bare, atLeast: 0.7, sameRequests: true },
  {
    what: 'readIdentity (2 requests)',
    ours: 'read-identity',
    peer: 'bare',
    peerName: bare,
    atLeast: 0.35,
    sameRequests: false,
  },
  {
    what: 'observeCamera (10 requests)',
    ours: 'observe',
    peer: 'bare-observe',
    peerName: 'bare http.request, the same 10 requests',
    atLeast: 0.5,
    sameRequests: true,
  },
  {
    what: 'all settings (23 requests)',
    ours: 'all',
    peer: 'bare-all',
    peerName: 'bare http.request, the same 23 requests',
    atLeast: 0.5,
    sameRequests: true,
  },
  {
    what: 'what init() asks (12 requests)',
    ours: 'as-node-onvif',
    peer: 'node-onvif',
    peerName: 'node-onvif init()',
    atLeast: 5,
    sameRequests: true,
  },
  {
    what: 'what connect() asks (4 requests)',
    ours: 'as-onvif',
    peer: 'onvif',
    peerName: 'onvif connect()',
    atLeast: 3,
    sameRequests: true,
  },
];

/** Rates over 2,000 addresses, 64 in flight; with `--large` over 20,000, and what they take. */
export async function measureProbe({ isLarge = false } = {}): Promise<BenchRow[]> {
  using server = await startPortHolder('probe-server.ts');
  const rates = isLarge ? [] : await measureRates(server);
  const ours = isLarge ? await measureLarge(server) : [];
  return [...rates, ...ours, await measureDead(server, isLarge ? largeCount : count)];
}

/** Rounds in turns, so that whatever else the machine does weighs on all alike. */
async function measureRates(server: PortHolder): Promise<BenchRow[]> {
  const clients = [...new Set(pairs.flatMap(({ ours, peer }) => [ours, peer]))];
  const sweeps = new Map(clients.map((client) => [client, [] as Sweep[]]));
  const requests = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const client of clients) {
      sweeps.get(client)?.push(await runSweep(client, { count, port: server.port }));
      requests.set(client, await server.requests());
    }
  }
  const rate = (client: string) =>
    median((sweeps.get(client) ?? []).map(({ elapsedMs }) => rateOf(elapsedMs, count)));
  return pairs.map(({ what, ours, peer, peerName, atLeast, sameRequests }) => {
    if (sameRequests && requests.get(ours) !== requests.get(peer)) {
      throw new Error(`${ours} sent ${requests.get(ours)} requests, ${peer} ${requests.get(peer)}`);
    }
    return benchRow({ what, ours: rate(ours), unit: 'probes/s', peerName, peer: rate(peer), atLeast });
  });
}

async function measureLarge({ port }: PortHolder): Promise<BenchRow[]> {
  const peer = await runSweep('bare', { count: largeCount, port });
  const ours = await runSweep('identity', { count: largeCount, port });
  const [oursRate, peerRate] = [ours, peer].map(({ elapsedMs }) => rateOf(elapsedMs, largeCount));
  return [
    benchRow({
      what: 'identity of 20,000',
      ours: oursRate ?? 0,
      unit: 'probes/s',
      peerName: bare,
      peer: peerRate ?? 0,
      atLeast: 0.7,
    }),
    atMost('memory for 20,000', ours.peakMegabytes, { unit: 'MB', limit: 200 }),
    atMost('open files for 20,000', ours.peakDescriptors, { unit: 'files', limit: 150 }),
  ];
}

/** Every 20th address is a camera that is switched off: nothing answers, not even with a refusal. */
async function measureDead({ port }: PortHolder, addresses: number): Promise<BenchRow> {
  using dead = await startPortHolder('probe-dead.ts');
  const peer = await runSweep('observe', { count: addresses, port });
  const ours = await runSweep('observe', { count: addresses, port, deadPort: dead.port });
  return benchRow({
    what: `observeCamera of ${addresses.toLocaleString('en-US')}, 5 % dead`,
    ours: ours.elapsedMs / 1_000,
    unit: 's',
    peerName: 'none dead',
    peer: peer.elapsedMs / 1_000,
    atMost: 1.33,
  });
}

function atMost(what: string, ours: number, { unit, limit }: { unit: string; limit: number }): BenchRow {
  return benchRow({ what, ours, unit, peerName: 'limit', peer: limit, atMost: 1 });
}

function rateOf(elapsedMs: number, probes: number): number {
  return (probes / elapsedMs) * 1_000;
}
