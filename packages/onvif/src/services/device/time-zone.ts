export interface TimeZone {
  /** Seconds that local standard time is ahead of UTC: 25 200 for Hanoi. */
  readonly offsetSeconds: number;
  /** The daylight saving part, as written; empty without one. */
  readonly daylight: string;
}

const posixZone = /^(?:<[^>]{3,}>|[a-z]{3,})([+-]?)(\d{1,3})(?::(\d{1,2}))?(?::(\d{1,2}))?(.*)$/i;

/**
 * Reads a POSIX TZ string: `ICT-7`, `CST-7:00:00`, `<+07>-7`, `CET-1CEST,M3.5.0,M10.5.0/3`. Absent for other text.
 *
 * The sign is that of POSIX: what is added to local time to get UTC.
 *
 * @see IEEE 1003.1 §8.3
 */
export function parseTimeZone(text: string): TimeZone | undefined {
  const [, sign, hours, minutes = '0', seconds = '0', daylight = ''] = posixZone.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 24) return undefined;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { offsetSeconds: sign === '-' ? size : 0 - size, daylight };
}

/** Whether two TZ strings mean the same local time: the name of the zone does not matter, Hikvision calls all of them `CST`. */
export function isSameTimeZone(a: string, b: string): boolean {
  const [first, second] = [parseTimeZone(a), parseTimeZone(b)];
  if (first === undefined || second === undefined) return a === b;
  return first.offsetSeconds === second.offsetSeconds && first.daylight === second.daylight;
}
