import { readdirSync } from 'node:fs';
import { visitFleet } from '@wardctl/fleet';
import { clients } from '../probe/clients.ts';

/** What one sweep took. */
export interface Sweep {
  readonly elapsedMs: number;
  readonly failures: number;
  /** Decimal megabytes. */
  readonly peakMegabytes: number;
  readonly peakDescriptors: number;
}

// A process of its own: one client over `count` addresses, 64 in flight. Every 20th is on `deadPort` where one is given.
const [name = '', count = '', port = '', deadPort] = process.argv.slice(2);
const client = await clients[name]?.();
if (client === undefined) throw new Error(`no client is called "${name}"`);

const targets = Array.from({ length: Number(count) }, (_, index) => {
  const isDead = deadPort !== undefined && index % 20 === 10;
  return { id: addressOf(index), host: addressOf(index), port: Number(isDead ? deadPort : port) };
});
let peakDescriptors = 0;
let peakBytes = 0;
const watch = setInterval(() => {
  peakDescriptors = Math.max(peakDescriptors, readdirSync('/proc/self/fd').length);
  // Not `maxRSS`, in which a new process begins with that of its parent.
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 50);
const begin = performance.now();
const outcomes = await visitFleet(targets, client, {
  concurrency: 64,
  signal: new AbortController().signal,
});
const elapsedMs = performance.now() - begin;
clearInterval(watch);
const failures = [...outcomes.values()].filter(({ status }) => status !== 'done').length;
const peakMegabytes = peakBytes / 1e6;
process.send?.({ elapsedMs, failures, peakMegabytes, peakDescriptors } satisfies Sweep, () => process.exit());

/** Each its own, of 127.16.0.0/12. */
function addressOf(index: number): string {
  return `127.${16 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
}
