const secondsPerDay = 86_400;

interface Terms {
  readonly retentionDays: number;
  readonly ceilingDays: number;
}

/**
 * Age of a segment's first frame at which the segment may go, in whole seconds.
 *
 * A recorder counts from the first frame, retention counts from the last: so one segment is added, up to the ceiling. Never
 * less than one segment.
 */
export function deletionAgeSeconds({ retentionDays, ceilingDays }: Terms, segmentSeconds: number): number {
  const wanted = Math.min(daysToSeconds(retentionDays) + segmentSeconds, daysToSeconds(ceilingDays));
  return Math.max(wanted, segmentSeconds);
}

export function daysToSeconds(days: number): number {
  return Math.round(days * secondsPerDay);
}

/** `30d1h`, `90s`: days and what Go's `time.ParseDuration` reads, without the parts that are zero. */
export function mediamtxDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / secondsPerDay), 'd'],
    [Math.floor((seconds % secondsPerDay) / 3_600), 'h'],
    [Math.floor((seconds % 3_600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  const text = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
  return text === '' ? '0s' : text;
}
