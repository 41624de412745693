const unitsSeconds = [
  [86_400, ' days', ' day'],
  [3_600, ' h', ' h'],
  [60, ' min', ' min'],
  [1, ' s', ' s'],
] as const;

/** `30 days 1 h`, `90 s` as `1 min 30 s`: whole seconds in at most two units. */
export function secondsText(seconds: number): string {
  let rest = Math.round(Math.abs(seconds));
  const parts: string[] = [];
  for (const [size, many, one] of unitsSeconds) {
    const times = Math.floor(rest / size);
    rest -= times * size;
    if (times > 0) parts.push(`${times}${times === 1 ? one : many}`);
  }
  return parts.length === 0 ? '0 s' : parts.slice(0, 2).join(' ');
}

/** `240 ms`, `4.2 s`, `3 min 5 s` */
export function elapsedText(elapsedMs: number): string {
  if (elapsedMs < 1_000) return `${Math.round(elapsedMs)} ms`;
  if (elapsedMs < 60_000) return `${(elapsedMs / 1_000).toFixed(1)} s`;
  return secondsText(elapsedMs / 1_000);
}
