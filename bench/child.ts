import { spawnSync } from 'node:child_process';

/** What a fresh process took, and what it said. */
export interface ChildRun {
  /** From start to end, as a person would wait. */
  readonly wallMs: number;
  /** Of all its threads. */
  readonly cpuMs: number;
  readonly maxRssMb: number;
  readonly output: string;
}

interface Usage {
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  /** KiB on Linux and macOS alike: Node makes it so. */
  readonly maxRSS: number;
}

/** Runs a script that prints one line of JSON with its `process.resourceUsage()` as `usage`. */
export function runChild(script: string, args: readonly string[]): ChildRun {
  const { wallMs, output } = runTimed(script, args);
  const { usage }: { usage: Usage } = JSON.parse(output);
  return {
    wallMs,
    cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    maxRssMb: usage.maxRSS / 1024,
    output,
  };
}

/** Runs a script for its time alone. */
export function runTimed(script: string, args: readonly string[]): { wallMs: number; output: string } {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wallMs = performance.now() - startedAt;
  // A program that fails at once would look fast.
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { wallMs, output: stdout };
}
