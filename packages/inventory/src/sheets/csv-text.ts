type Value = string | number | undefined;

/**
 * A CSV file that spreadsheet programs open as it is: with a byte order mark, commas and CRLF.
 *
 * A text that such a program would run as a formula begins with an apostrophe, which the import takes off again.
 *
 * @see RFC 4180
 */
export function csvText(rows: readonly (readonly Value[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;
}

function fieldOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // First in NFC, as it is read: an equals sign with a stroke is another character than one followed by a stroke.
  const text = value.normalize('NFC');
  const harmless = /^[=+\-@'\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
