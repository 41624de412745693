import { pause } from '../pause.ts';

interface Turn {
  readonly deviceId: string;
  readonly signal: AbortSignal;
}

/** Lets through at most `ratePerSecond` in a second, evenly. The turn rejects with `run/cancelled`. */
export function pace(ratePerSecond: number): (turn: Turn) => Promise<void> {
  const intervalMs = 1_000 / ratePerSecond;
  let nextAtMs = 0;
  return async ({ deviceId, signal }) => {
    const nowMs = performance.now();
    const atMs = Math.max(nowMs, nextAtMs);
    nextAtMs = atMs + intervalMs;
    await pause(atMs - nowMs, { deviceId, signals: [signal] });
  };
}
