const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const conversions: Readonly<Record<string, (date: Date) => string>> = {
  Y: (date) => String(date.getUTCFullYear()),
  C: (date) => pad(Math.floor(date.getUTCFullYear() / 100)),
  y: (date) => pad(date.getUTCFullYear() % 100),
  m: (date) => pad(date.getUTCMonth() + 1),
  d: (date) => pad(date.getUTCDate()),
  e: (date) => String(date.getUTCDate()).padStart(2),
  H: (date) => pad(date.getUTCHours()),
  I: (date) => pad(date.getUTCHours() % 12 || 12),
  M: (date) => pad(date.getUTCMinutes()),
  S: (date) => pad(date.getUTCSeconds()),
  N: (date) => String(date.getUTCMilliseconds() * 1e6).padStart(9, '0'),
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  j: (date) =>
    String(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1).padStart(
      3,
      '0',
    ),
  u: (date) => String(date.getUTCDay() || 7),
  w: (date) => String(date.getUTCDay()),
  a: (date) => (days[date.getUTCDay()] ?? '').slice(0, 3),
  A: (date) => days[date.getUTCDay()] ?? '',
  b: (date) => (months[date.getUTCMonth()] ?? '').slice(0, 3),
  B: (date) => months[date.getUTCMonth()] ?? '',
  s: (date) => String(Math.floor(date.getTime() / 1000)),
  z: () => '+0000',
  Z: () => 'UTC',
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
  F: (date) => formatDate('%Y-%m-%d', date),
  T: (date) => formatDate('%H:%M:%S', date),
  D: (date) => formatDate('%m/%d/%y', date),
  R: (date) => formatDate('%H:%M', date),
  c: (date) => formatDate('%a %b %e %H:%M:%S %Y', date),
};

/** Text of a strftime(3) format, in UTC: the time zone of the virtual host. */
export function formatDate(format: string, date: Date): string {
  return format.replace(/%([-_0]?)(:?[A-Za-z%])/g, (whole, flag: string, letter: string) => {
    const text = conversions[letter]?.(date) ?? (letter === ':z' ? '+00:00' : whole);
    return flag === '-' ? text.replace(/^[0 ]+(?=.)/, '') : text;
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
