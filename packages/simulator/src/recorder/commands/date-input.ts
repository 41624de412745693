const unitMs: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_629_800_000,
  year: 31_557_600_000,
};

/**
 * Milliseconds since 1970 of a date as `date -d` takes it: `now`, `@SECONDS`, ISO 8601 (UTC where no offset is given),
 * each with an optional `N days ago` or `+N hours`; undefined when it is no date.
 */
export function parseDate(text: string, nowMs: number = Date.now()): number | undefined {
  const trimmed = text.trim();
  const shift = /(?:^|\s)([-+]?\s*\d+)\s*(sec|second|min|minute|hour|day|week|month|year)s?(\s+ago)?$/i.exec(
    trimmed,
  );
  const base = shift ? trimmed.slice(0, shift.index).trim() : trimmed;
  const start = parsePoint(base, nowMs);
  if (start === undefined || shift === null) return start;
  const amount = Number(shift[1]?.replace(/\s/g, '')) * (unitMs[shift[2]?.toLowerCase() ?? ''] ?? 0);
  return start + (shift[3] ? -amount : amount);
}

function parsePoint(text: string, nowMs: number): number | undefined {
  if (text === '' || text === 'now') return nowMs;
  if (text === 'today') return nowMs;
  if (text === 'yesterday') return nowMs - 86_400_000;
  if (text === 'tomorrow') return nowMs + 86_400_000;
  const epoch = /^@(-?\d+(?:\.\d+)?)$/.exec(text)?.[1];
  if (epoch !== undefined) return Number(epoch) * 1000;
  const match =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d(?:\.\d+)?))?\s*(Z|UTC|[-+]\d\d:?\d\d)?)?(?:\s*UTC)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([-+]\d\d)(\d\d)$/, '$1:$2');
  const timeMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
