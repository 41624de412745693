/** One comparison: ours against the named peer, both measured in the same run. */
export interface BenchRow {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly peerName: string;
  readonly peer: number;
  /** `ours / peer`. */
  readonly ratio: number;
  readonly goal: number;
  /** Whether the ratio is on the good side of the goal. */
  readonly holds: boolean;
}

export interface BenchReport {
  readonly name: string;
  readonly machine: string;
  readonly rows: readonly BenchRow[];
}

interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly peerName: string;
  readonly peer: number;
  /** Ours may be that many times the peer's at most: for times and memory. */
  readonly atMost?: number;
  /** Ours must be that many times the peer's at least: for rates. */
  readonly atLeast?: number;
}

export function benchRow({ atMost, atLeast, ...measured }: Comparison): BenchRow {
  const ratio = measured.ours / measured.peer;
  const goal = atMost ?? atLeast ?? Number.NaN;
  const holds = atMost === undefined ? ratio >= goal : ratio <= goal;
  return { ...measured, ratio, goal, holds };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
