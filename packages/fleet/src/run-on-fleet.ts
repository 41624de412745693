import { FleetError } from './fleet-error.ts';
import { type Outcome, outcomeOfError } from './outcome.ts';

/** Watches a run; never takes part in it. */
export interface FleetObserver {
  started(deviceId: string): void;
  finished(deviceId: string, outcome: Outcome<unknown>): void;
}

export interface FleetRunOptions {
  /** Jobs at the same time, at least 1. */
  readonly concurrency: number;
  /** Aborts jobs in flight. */
  readonly signal: AbortSignal;
  /** Starts no further job once aborted; jobs in flight finish. */
  readonly stop?: AbortSignal;
  readonly observers?: readonly FleetObserver[];
}

interface Device {
  readonly id: string;
}

type Job<D extends Device, Value> = (device: D, signal: AbortSignal) => Promise<Value>;

/**
 * Runs one job over many devices, in their order, at most `concurrency` at a time.
 *
 * A job that throws a FleetError becomes that device's outcome and the run goes on. Any other throw is a bug: the
 * jobs in flight are aborted and the run rejects with it.
 */
export async function runOnFleet<D extends Device, Value>(
  devices: readonly D[],
  job: Job<D, Value>,
  options: FleetRunOptions,
): Promise<Map<string, Outcome<Value>>> {
  const bug = new AbortController();
  const signal = AbortSignal.any([options.signal, bug.signal]);
  const outcomes = new Map<string, Outcome<Value>>();
  const queue = devices.values();

  async function work(): Promise<void> {
    for (const device of queue) {
      const outcome = await attempt(device, job, { signal, stop: options.stop });
      outcomes.set(device.id, outcome);
      for (const observer of options.observers ?? []) observer.finished(device.id, outcome);
    }
  }

  async function attempt(
    device: D,
    run: Job<D, Value>,
    signals: { signal: AbortSignal; stop: AbortSignal | undefined },
  ): Promise<Outcome<Value>> {
    if (signals.signal.aborted || signals.stop?.aborted) return outcomeOfError(notStarted(device.id));
    for (const observer of options.observers ?? []) observer.started(device.id);
    try {
      return { status: 'done', value: await run(device, signals.signal) };
    } catch (error) {
      if (error instanceof FleetError) return outcomeOfError(error);
      bug.abort(error);
      throw error;
    }
  }

  const workers = Math.max(1, Math.min(options.concurrency, devices.length));
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}

function notStarted(deviceId: string): FleetError {
  return new FleetError('run/cancelled', `${deviceId}: not started, the run was cancelled`, {
    hint: 'Run the same command again: it takes up what is left.',
  });
}
