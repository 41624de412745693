import type { Field } from './fields.ts';
import { fields } from './fields.ts';
import type { Header } from './find-header.ts';
import { limits } from './limits.ts';
import { cellProblem, type SheetProblem } from './sheet-problem.ts';
import type { Cell, Row, SheetTable } from './sheet-table.ts';

export interface PlacedCell {
  readonly cell: Cell;
  /** From 0. */
  readonly column: number;
}

/** One row below the header that may describe a device. */
export interface DataRow {
  readonly table: Pick<SheetTable, 'file' | 'sheet'>;
  /** From 0. */
  readonly row: number;
  readonly cells: ReadonlyMap<Field, PlacedCell>;
}

interface DataRows {
  readonly rows: readonly DataRow[];
  /** Rows with something in them that were passed over, and why. */
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly problems: readonly SheetProblem[];
}

/** The rows below the header, with merged cells filled; titles, headers on later pages and sums are passed over. */
export function dataRows(table: SheetTable, header: Header): DataRows {
  const merged = mergedCells(table, header);
  const rows: DataRow[] = [];
  const skipped: { row: number; why: string }[] = [];
  for (let row = header.row + 1; row < table.rows.length; row++) {
    const written = table.rows[row] ?? [];
    if (!written.some((cell) => cell !== undefined)) continue;
    const cells = placedCells(written, header, merged.filled.get(row));
    const why = reasonToSkip(written, cells, header);
    if (why === undefined) rows.push({ table, row, cells });
    else skipped.push({ row, why });
  }
  return { rows, skipped, problems: merged.problems };
}

function placedCells(
  written: Row,
  { columns }: Header,
  filled: ReadonlyMap<number, Cell> | undefined,
): Map<Field, PlacedCell> {
  const cells = new Map<Field, PlacedCell>();
  for (const { field, column } of columns) {
    const cell = written[column] ?? filled?.get(column);
    if (field !== undefined && cell !== undefined && !cells.has(field)) cells.set(field, { cell, column });
  }
  return cells;
}

const naming: readonly Field[] = ['id', 'serial', 'mac', 'ip'];

function reasonToSkip(
  written: Row,
  cells: ReadonlyMap<Field, PlacedCell>,
  header: Header,
): string | undefined {
  if (isHeaderAgain(written, header)) return 'the header again';
  if (isNumbering(written)) return 'numbers of the columns';
  const own = [...cells.values()].filter(({ cell }) => cell.isMerged !== true);
  if (own.length === 0) return 'nothing in the columns that are taken over';
  if (naming.some((field) => cells.has(field))) return undefined;
  return own.length <= 2 ? 'a title or a sum: it names no device' : undefined;
}

function isHeaderAgain(written: Row, { columns }: Header): boolean {
  const same = columns.filter(({ column, header }) => written[column]?.text === header).length;
  return same >= 2 && same >= columns.length / 2;
}

/** `(1) (2) (3) …`, as official tables number their columns. */
function isNumbering(written: Row): boolean {
  const numbers = written.flatMap((cell) =>
    cell === undefined ? [] : [/^\(?(\d{1,2})\)?$/.exec(cell.text)?.[1]],
  );
  if (numbers.length < 4) return false;
  return numbers.every(
    (number, index) => number !== undefined && Number(number) === Number(numbers[0]) + index,
  );
}

interface MergedCells {
  /** By row, then column. */
  readonly filled: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly problems: readonly SheetProblem[];
}

function mergedCells(table: SheetTable, header: Header): MergedCells {
  const filled = new Map<number, Map<number, Cell>>();
  const problems: SheetProblem[] = [];
  const fieldOf = new Map(header.columns.map(({ column, field }) => [column, field]));
  let budget: number = limits.cells;
  for (const { top, left, bottom } of table.merges) {
    const cell = table.rows[top]?.[left];
    const field = fieldOf.get(left);
    if (top <= header.row || bottom === top || cell === undefined || field === undefined) continue;
    if (!isShared(field)) {
      problems.push(mergedProblem(table, { row: top, column: left }, field));
      continue;
    }
    for (let row = top + 1; row <= Math.min(bottom, table.rows.length - 1) && budget-- > 0; row++) {
      filled.set(row, (filled.get(row) ?? new Map()).set(left, { ...cell, isMerged: true }));
    }
  }
  return { filled, problems };
}

function isShared(field: Field): boolean {
  return 'isShared' in fields[field];
}

function mergedProblem(table: SheetTable, at: { row: number; column: number }, field: Field): SheetProblem {
  return cellProblem(table, at, {
    code: 'sheet/merged',
    message: `merged cells give several devices the same ${field}`,
    hint: 'Split the cells and give each device its own.',
  });
}
