/** Signals sent to a whole process group reach this process more than once. */
const sameKeyMs = 400;

export interface Cancellation extends Disposable {
  /** Asked once: start nothing new, finish what is in flight. */
  readonly stop: AbortSignal;
  /** Asked twice: give up what is in flight. */
  readonly signal: AbortSignal;
}

/**
 * Turns the first Ctrl-C into a polite stop, the second into an abort, and the third into an end at once.
 *
 * @param tell Says to the person what was understood.
 */
export function listenForCancellation(tell: (text: string) => void): Cancellation {
  const stop = new AbortController();
  const abort = new AbortController();
  let lastMs = Number.NEGATIVE_INFINITY;
  const onSignal = () => {
    if (performance.now() - lastMs < sameKeyMs) return;
    lastMs = performance.now();
    if (abort.signal.aborted) process.exit(130);
    if (stop.signal.aborted) {
      tell('Stopping at once: work in flight is given up.');
      return abort.abort();
    }
    tell('Stopping: devices in flight are finished. Once more to stop at once.');
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    stop: stop.signal,
    signal: abort.signal,
    [Symbol.dispose]: () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    },
  };
}
