/** Maps as CSV (RFC 4180): a column for each value in any of them, named by its way. Lists have spaces between items. */
export function csv(rows: readonly object[]): string {
  const flat = rows.map((row) => new Map(cellsOf(row)));
  const names = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const lines = flat.map((row) => names.map((name) => cell(row.get(name) ?? '')));
  return [names.map(cell), ...lines].map((line) => line.join(',')).join('\r\n');
}

function* cellsOf(values: object, above = ''): Generator<[name: string, text: string]> {
  for (const [key, value] of Object.entries(values)) {
    const name = above + key;
    if (Array.isArray(value)) yield [name, value.map(String).join(' ')];
    else if (typeof value === 'object' && value !== null) yield* cellsOf(value, `${name}.`);
    else if (value !== undefined && value !== null) yield [name, String(value)];
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
