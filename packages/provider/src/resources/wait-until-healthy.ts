import { setTimeout as sleep } from 'node:timers/promises';
import type { HealthVerdict } from '@wardctl/recorder';

interface WaitOptions {
  /** Ends the wait; the last reason then says what was missing. */
  readonly signal: AbortSignal;
  readonly intervalMs: number;
}

/** Asks until the answer is "healthy". Rejects with the last reason when `signal` ends the wait. */
export async function waitUntilHealthy(
  ask: (signal: AbortSignal) => Promise<HealthVerdict>,
  { signal, intervalMs }: WaitOptions,
): Promise<void> {
  let reason = 'it was never asked';
  while (!signal.aborted) {
    const verdict = await ask(signal);
    if (verdict.healthy) return;
    reason = verdict.reason ?? reason;
    await sleep(intervalMs, undefined, { signal }).catch(() => {});
  }
  throw new Error(reason);
}
