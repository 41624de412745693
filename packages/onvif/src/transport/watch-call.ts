import type { CallLimits } from './call-limits.ts';

interface CallEnds {
  /** The deadline of the call, or of this part of it, has passed. */
  late(): void;
  aborted(): void;
}

/** Watches over one part of a call, until what it returns is called. The signals must not be aborted yet. */
export function watchCall({ deadlineAt, signals }: CallLimits, partMs: number, ends: CallEnds): () => void {
  const { late, aborted } = ends;
  const leftMs = Math.max(0, deadlineAt - performance.now());
  const timer = setTimeout(late, Math.min(partMs, leftMs));
  for (const signal of signals) signal.addEventListener('abort', aborted, { once: true });
  return () => {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', aborted);
  };
}

export function isAborted({ signals }: CallLimits): boolean {
  return signals.some((signal) => signal.aborted);
}
