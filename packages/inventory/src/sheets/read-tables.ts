import { dataRows } from './data-rows.ts';
import type { Field } from './fields.ts';
import { findHeader, type Header, kindOf, type TableKind } from './find-header.ts';
import type { ColumnMapping, HeaderChoices } from './map-columns.ts';
import type { ParsedTables } from './parse-workbook.ts';
import { readRow, type SheetRow } from './read-row.ts';
import { cellProblem, fileProblem, type SheetProblem } from './sheet-problem.ts';
import type { SheetTable } from './sheet-table.ts';

/** How one table was understood. */
export interface TableReport {
  readonly file: string;
  readonly sheet?: string;
  readonly kind: TableKind;
  /** From 1, as spreadsheet programs count. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMapping[];
  /** Rows that describe devices. */
  readonly rows: number;
  /** Rows from 1 that were passed over. */
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
}

export interface ReadTables {
  readonly reports: readonly TableReport[];
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
}

export interface ReadOptions {
  readonly choices: HeaderChoices;
  readonly trustFormulas: boolean;
}

/** Reads every table of one file that has a header; sheets without one are left alone as long as another has one. */
export function readTables(file: string, parsed: ParsedTables, options: ReadOptions): ReadTables {
  const found = parsed.tables.flatMap((table) => {
    const header = findHeader(table, options.choices);
    return header === undefined ? [] : [readTable(table, header, options)];
  });
  const problems = [...parsed.problems, ...found.flatMap((table) => table.problems)];
  if (found.length === 0 && problems.length === 0) problems.push(noHeader(file));
  return { reports: found.map(({ report }) => report), rows: found.flatMap(({ rows }) => rows), problems };
}

function readTable(table: SheetTable, header: Header, options: ReadOptions) {
  const data = dataRows(table, header);
  const read = data.rows.map((row) => readRow(row, options));
  const report: TableReport = {
    file: table.file,
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    kind: kindOf(header),
    headerRow: header.row + 1,
    columns: header.columns,
    rows: data.rows.length,
    skipped: data.skipped.map(({ row, why }) => ({ row: row + 1, why })),
  };
  return {
    report,
    rows: read.map(({ row }) => row),
    problems: [
      ...doubleColumns(table, header),
      ...data.problems,
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

function doubleColumns(table: SheetTable, { row, columns }: Header): SheetProblem[] {
  const seen = new Map<Field, string>();
  return columns.flatMap(({ field, column, header }) => {
    const first = field === undefined ? undefined : seen.get(field);
    if (field !== undefined) seen.set(field, first ?? header);
    if (first === undefined) return [];
    return [
      cellProblem(
        table,
        { row, column },
        {
          code: 'sheet/duplicate-column',
          message: `"${header}" and "${first}" both mean ${field}`,
          hint: `Leave one out: --mapping "${header}=-"`,
        },
      ),
    ];
  });
}

function noHeader(file: string): SheetProblem {
  return fileProblem(file, {
    code: 'sheet/no-header',
    message: 'no row names two columns that are known',
    hint: 'Name the columns as "wardctl export sheet" does, or say what they mean: --mapping "HEADER=FIELD"',
  });
}
