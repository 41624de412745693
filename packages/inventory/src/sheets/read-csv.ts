import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { findHeader } from './find-header.ts';
import { limits } from './limits.ts';
import type { ParsedTables } from './parse-workbook.ts';
import { cellProblem, fileProblem } from './sheet-problem.ts';
import type { Cell, SheetTable } from './sheet-table.ts';

/** The table of a CSV file in whatever encoding and with whatever separator it has. */
export function readCsv(file: string, bytes: Buffer): ParsedTables {
  const text = decodeText(bytes)?.text.replace(/^\ufeff/, '');
  if (text === undefined) return { tables: [], problems: [notText(file)] };
  try {
    const rows = splitRows(text, separatorOf(text));
    const problem = oversized(file, rows);
    return problem === undefined
      ? { tables: [{ file, rows: rows.map(toCells), merges: [] }], problems: [] }
      : { tables: [], problems: [problem] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { tables: [], problems: [brokenCsv(file, error)] };
  }
}

const separators = [',', ';', '\t'];
const sampleCharacters = 200_000;

/** The separator under which the header is recognised best, and the columns are most. */
function separatorOf(text: string): string {
  const end = text.length > sampleCharacters ? text.lastIndexOf('\n', sampleCharacters) : text.length;
  const sample = text.slice(0, Math.max(end, 0));
  const tried = separators.map((separator) => ({ separator, ...quality(sample, separator) }));
  tried.sort((a, b) => b.fields - a.fields || b.columns - a.columns);
  return tried[0]?.separator ?? ',';
}

function quality(sample: string, separator: string, hasQuotes = true): { fields: number; columns: number } {
  try {
    const rows = splitRows(sample, separator, { to: limits.headerWithinRows, hasQuotes }).map(toCells);
    const table: SheetTable = { file: '', rows, merges: [] };
    const columns = Math.max(0, ...rows.map((row) => row.length));
    return { fields: findHeader(table)?.recognised ?? 0, columns };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What is broken further down says nothing of the separator.
    return hasQuotes ? quality(sample, separator, false) : { fields: 0, columns: 0 };
  }
}

interface SplitOptions {
  readonly to?: number;
  readonly hasQuotes?: boolean;
}

function splitRows(
  text: string,
  separator: string,
  { to = limits.rows + 1, hasQuotes = true }: SplitOptions = {},
): string[][] {
  return parse(text, {
    delimiter: separator,
    quote: hasQuotes ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
    to,
  });
}

function oversized(file: string, rows: readonly string[][]) {
  const what =
    rows.length > limits.rows
      ? 'rows'
      : rows.some((row) => row.length > limits.columns)
        ? 'columns'
        : undefined;
  return what === undefined
    ? undefined
    : fileProblem(file, {
        code: 'sheet/too-large',
        message: `the table has more than ${limits[what].toLocaleString('en')} ${what}`,
        hint: 'Split it, or save it without the empty part.',
      });
}

function toCells(row: readonly string[]): (Cell | undefined)[] {
  return row.map((field) => {
    const text = field.trim().slice(0, limits.cellCharacters);
    return text === '' ? undefined : cellOf(text);
  });
}

function cellOf(text: string): Cell {
  // ="00070" is how spreadsheet programs are made to keep zeros: a text, not a calculation.
  const [, kept] = /^="([^"]*)"$/.exec(text) ?? [];
  if (kept !== undefined) return { kind: 'text', text: kept.trim() };
  if (/^=\s*\S/.test(text)) return { kind: 'text', text, isFormula: true };
  return { kind: 'text', text: text.replace(/^'(?=[=+\-@'\t\r\n])/, '') };
}

function notText(file: string) {
  return fileProblem(file, {
    code: 'sheet/encoding',
    message: 'this is neither an XLSX workbook nor text in UTF-8, UTF-16 or Windows-1258',
    hint: 'Save it as an XLSX workbook, or as CSV UTF-8.',
  });
}

// The library's message quotes the text around the place, which may hold a password.
function brokenCsv(file: string, { code, lines, column }: CsvError & { lines?: number; column?: unknown }) {
  const at = { row: Math.max(0, (lines ?? 1) - 1), column: typeof column === 'number' ? column : 0 };
  return cellProblem({ file }, at, {
    code: 'sheet/csv',
    message: code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quoted text has no end' : `the CSV is broken (${code})`,
    hint: 'Save the table anew from a spreadsheet program.',
  });
}
