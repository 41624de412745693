const name = '(?:<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})';
const offset = '[+-]?\\d{1,2}(?::\\d{2}(?::\\d{2})?)?';
const rule = '[JM]?[\\d.]+(?:/[+-]?\\d{1,3}(?::\\d{2}(?::\\d{2})?)?)?';
const zone = new RegExp(`^${name}(${offset})(?:${name}(?:${offset})?(?:,${rule},${rule})?)?$`);

/** @see IEEE 1003.1, section 8.3, TZ */
export function isPosixTimeZone(text: string): boolean {
  return zone.test(text);
}

/** Local standard time minus UTC; daylight saving is left out. POSIX counts west of Greenwich as positive. */
export function standardOffsetMs(timeZone: string): number {
  const west = zone.exec(timeZone)?.[1] ?? '0';
  const [hours = 0, minutes = 0, seconds = 0] = west.replace(/^[+-]/, '').split(':').map(Number);
  const size = (hours * 3600 + minutes * 60 + seconds) * 1000;
  return west.startsWith('-') ? size : 0 - size;
}
