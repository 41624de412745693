import type { Problem } from '@wardctl/fleet';
import { columnName, type SheetTable } from './sheet-table.ts';

/** Something wrong in a sheet. Line and column of its position are those of the cell. */
export interface SheetProblem extends Problem {
  /** `Danh sách!C17`, or `C17` in a file without sheets; absent when the whole file is meant. */
  readonly cell?: string;
}

/** What is wrong with a value, before its place is known. */
export interface Fault {
  readonly code: `sheet/${string}`;
  readonly message: string;
  readonly hint?: string;
  /** `error` unless said otherwise. */
  readonly severity?: 'error' | 'warning';
}

export function cellProblem(
  { file, sheet }: Pick<SheetTable, 'file' | 'sheet'>,
  { row, column }: { readonly row: number; readonly column: number },
  { severity = 'error', ...fault }: Fault,
): SheetProblem {
  return {
    ...fault,
    severity,
    position: { file, line: row + 1, column: column + 1 },
    cell: cellName(sheet, row, column),
  };
}

/** `Danh sách!C17` */
function cellName(sheet: string | undefined, row: number, column: number): string {
  const name = `${columnName(column)}${row + 1}`;
  return sheet === undefined ? name : `${sheet}!${name}`;
}

export function fileProblem(file: string, { severity = 'error', ...fault }: Fault): SheetProblem {
  return { ...fault, severity, position: { file, line: 1, column: 1 } };
}
