const day = /^\d{4}-\d{2}-\d{2}$/;
const moment =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Whether the text is a day that the calendar has, `2026-02-28`. */
export function isDay(text: string): boolean {
  return day.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** Whether the text is a moment with an offset, `2026-07-20T18:00:00+07:00`. */
export function isMoment(text: string): boolean {
  return isDay(moment.exec(text)?.[1] ?? '');
}

/** Days from one ISO date to another; negative when `until` is the earlier one. */
export function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
