import type { Parsed, Parser } from './parsed-value.ts';
import { wrong } from './parsed-value.ts';

const hint = 'Write year-month-day, for example 2026-02-27, or format the cell as a date.';

/** A day: a date cell, `2026-02-27`, or `27/02/2026` as Vietnam writes it. */
export const parseDate: Parser<string> = (cell) => {
  if (cell.kind === 'number') return dateAsNumber(cell.text);
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell.text) ?? turned(cell.text);
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(iso) ? { value: iso } : wrong(cell, 'a day', hint);
};

function turned(text: string): string[] {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return ['', year, month, day];
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** Days since 1899-12-30, which spreadsheet programs show where a date has lost its format. */
function dateAsNumber(text: string): Parsed<string> {
  const days = Number(text);
  const meant =
    Number.isInteger(days) && days > 20_000 && days < 80_000
      ? ` It may be ${new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)}.`
      : '';
  return {
    fault: {
      code: 'sheet/date-as-number',
      message: `the date is stored as the number ${text}`,
      hint: hint + meant,
    },
  };
}
