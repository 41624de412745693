import type { RecorderHealth } from '@wardctl/fleet';

export interface HealthVerdict {
  readonly healthy: boolean;
  /** What is missing, for a message; absent when healthy. */
  readonly reason?: string;
}

/**
 * Whether a new container does at least what the one before it did: it answers, and holds every expected camera that
 * was held before. Cameras that were off already are not held against it; a first install needs only the answer.
 */
export function healthVerdict(
  before: RecorderHealth | undefined,
  now: RecorderHealth,
  expected: readonly string[],
): HealthVerdict {
  if (!now.answers) return { healthy: false, reason: 'the recorder does not answer' };
  const wanted = new Set(expected);
  const lost = (before?.connected ?? []).filter((id) => wanted.has(id) && !now.connected.includes(id));
  if (lost.length === 0) return { healthy: true };
  return { healthy: false, reason: `connected before and not now: ${lost.toSorted().join(', ')}` };
}
