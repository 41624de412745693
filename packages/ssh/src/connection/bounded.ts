import type { FleetError } from '@wardctl/fleet';

interface Bounds {
  readonly signal: AbortSignal;
  readonly onCancel: () => FleetError;
  readonly timeoutMs?: number;
  readonly onTimeout?: () => FleetError;
  /** Another end to wait for besides `signal`, for example that of the connection. */
  readonly ended?: AbortSignal;
  readonly onEnded?: () => FleetError;
}

/**
 * Settles with the work, or rejects as soon as there is a reason to wait no longer; the work is told by `stop`, whose
 * reason is that error. Nothing keeps waiting afterwards.
 */
export async function bounded<Value>(
  work: (stop: AbortSignal) => Promise<Value>,
  bounds: Bounds,
): Promise<Value> {
  const stop = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const give = (reason: () => FleetError) => () => {
    const error = reason();
    reject(error);
    stop.abort(error);
  };
  const cancel = give(bounds.onCancel);
  const end = give(bounds.onEnded ?? bounds.onCancel);
  const timer =
    bounds.timeoutMs !== undefined && setTimeout(give(bounds.onTimeout ?? bounds.onCancel), bounds.timeoutMs);
  bounds.signal.addEventListener('abort', cancel, { once: true });
  bounds.ended?.addEventListener('abort', end, { once: true });
  try {
    if (bounds.signal.aborted) cancel();
    else if (bounds.ended?.aborted) end();
    else return await Promise.race([work(stop.signal), stopped]);
    return await stopped;
  } finally {
    if (timer !== false) clearTimeout(timer);
    bounds.signal.removeEventListener('abort', cancel);
    bounds.ended?.removeEventListener('abort', end);
  }
}
