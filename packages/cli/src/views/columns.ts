import { stripVTControlCharacters } from 'node:util';

interface ColumnsOptions {
  readonly indent?: number;
  /** Spaces between columns; 2 when absent. */
  readonly gap?: number;
}

/** Rows with their columns aligned; the last one is never padded. */
export function columns(rows: readonly (readonly string[])[], options: ColumnsOptions = {}): string {
  const { indent = 0, gap = 2 } = options;
  const widths = columnWidths(rows);
  return rows
    .map((row) => row.map((cell, index) => pad(cell, index < row.length - 1 ? widths[index] : 0)))
    .map((cells) => `${' '.repeat(indent)}${cells.join(' '.repeat(gap))}`.trimEnd())
    .join('\n');
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, index) =>
    Math.max(...rows.filter((row) => index < row.length - 1).map((row) => width(row[index] ?? '')), 0),
  );
}

function pad(cell: string, columnWidth = 0): string {
  return cell + ' '.repeat(Math.max(0, columnWidth - width(cell)));
}

/** Cells on a terminal; inventories write names in NFC, so one code point is one cell. */
function width(text: string): number {
  return [...stripVTControlCharacters(text).normalize('NFC')].length;
}
