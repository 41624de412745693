import { FleetError } from '@wardctl/fleet';

/** What became of the units of an earlier edition: one unit, or several among which it was divided. */
export type UnitMapping = ReadonlyMap<string, readonly string[]>;

type Row = readonly [from: string, to: string];

/**
 * Reads a mapping: a CSV file with the columns `from` and `to`, a row for each new unit of an old one, or a JSON map
 * of an old unit to a new one or to a list.
 *
 * @throws FleetError `inventory/invalid`
 */
export async function parseMapping(text: string, file: string): Promise<UnitMapping> {
  const plain = text.replace(/^\ufeff/, '');
  const rows = /^\s*\{/.test(plain) ? jsonRows(plain, file) : await csvRows(plain, file);
  const mapping = new Map<string, string[]>();
  for (const [from, to] of rows) {
    for (const code of [from, to]) checkCode(code, file);
    mapping.set(from, [...new Set([...(mapping.get(from) ?? []), to])].sort());
  }
  return mapping;
}

function jsonRows(text: string, file: string): Row[] {
  let content: Readonly<Record<string, unknown>>;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw invalid(`${file} is not JSON: ${(cause as Error).message}`, cause);
  }
  return Object.entries(content).flatMap(([from, to]) =>
    [to].flat().map((unit): Row => [from, String(unit)]),
  );
}

async function csvRows(text: string, file: string): Promise<Row[]> {
  const { parse } = await import('csv-parse/sync');
  let records: Readonly<Record<string, string>>[];
  try {
    records = parse(text, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    throw invalid(`${file}: ${(cause as Error).message}`, cause);
  }
  return records.map(({ from, to }) => {
    if (from === undefined || to === undefined) throw invalid(`${file} has no columns "from" and "to"`);
    return [from, to];
  });
}

function checkCode(code: string, file: string): void {
  if (/^\d{5}$/.test(code)) return;
  throw invalid(`${file}: "${code}" is not a code of five digits; spreadsheets take the zeros away`);
}

function invalid(message: string, cause?: unknown): FleetError {
  return new FleetError('inventory/invalid', message, {
    hint: 'Write CSV with the columns from and to, or JSON like {"00073": ["00070", "00082"]}.',
    cause,
  });
}
