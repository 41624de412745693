import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type BenchRow, benchRow, median } from './bench.ts';

const wardctl = join(import.meta.dirname, '../packages/cli/bin/run.js');
const hello = join(import.meta.dirname, 'fixtures/hello-oclif/bin/run.js');
const rounds = 21;

/** Time from start to end of a process that shows help or its version, beside the same of a hello-world on oclif. */
export async function measureStart(): Promise<BenchRow[]> {
  return ['--help', '--version'].map((flag) => {
    const { ours, peer } = inTurns(flag);
    return benchRow({
      what: `wardctl ${flag}`,
      ours,
      unit: 'ms',
      peerName: `hello-oclif ${flag}`,
      peer,
      atMost: 1.5,
    });
  });
}

/** Medians of interleaved runs, so that whatever else the machine does weighs on both alike. */
function inTurns(flag: string): { ours: number; peer: number } {
  const ours: number[] = [];
  const peer: number[] = [];
  // The first run of each fills the caches of the file system and of compiled code.
  for (let round = -1; round < rounds; round += 1) {
    const times = { ours: runMs(wardctl, flag), peer: runMs(hello, flag) };
    if (round < 0) continue;
    ours.push(times.ours);
    peer.push(times.peer);
  }
  return { ours: median(ours), peer: median(peer) };
}

function runMs(script: string, flag: string): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, flag], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const elapsed = performance.now() - startedAt;
  // A program that fails at once would look fast.
  if (status !== 0) throw new Error(`${script} ${flag} ended with ${status}: ${stderr}`);
  return elapsed;
}
