import { setTimeout as delay } from 'node:timers/promises';
import { cancelled } from './transport/transport-error.ts';

interface PauseOptions {
  readonly deviceId: string;
  readonly signals: readonly AbortSignal[];
}

/** Waits. @throws FleetError `run/cancelled` */
export async function pause(ms: number, { deviceId, signals }: PauseOptions): Promise<void> {
  const startedAt = performance.now();
  const signal = AbortSignal.any([...signals]);
  await delay(ms, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) throw cancelled({ deviceId, elapsedMs: performance.now() - startedAt });
}
