import type { SheetRow } from './read-row.ts';
import { readSheetFile } from './read-sheet-file.ts';
import { type ReadTables, readTables } from './read-tables.ts';
import type { ImportOptions } from './sheet-import.ts';
import { cellName } from './sheet-problem.ts';

/** Reads files one after the other: each may be large. */
export async function readSheets(
  files: readonly string[],
  { choices = new Map(), trustFormulas = false, signal }: ImportOptions,
): Promise<readonly ReadTables[]> {
  const tables: ReadTables[] = [];
  for (const file of files) {
    tables.push(readTables(file, await readSheetFile(file, { signal }), { choices, trustFormulas }));
  }
  return tables;
}

/** The rows in which no cell is wrong. */
export function soundRows(tables: readonly ReadTables[]): SheetRow[] {
  const faulty = new Set(
    tables
      .flatMap(({ problems }) => problems)
      .filter(({ severity }) => severity === 'error')
      .map(({ position, cell }) => rowKey(position.file, cell, position.line)),
  );
  return tables.flatMap(({ rows }) =>
    rows.filter(({ table, row }) => !faulty.has(rowKey(table.file, cellName(table.sheet, row, 0), row + 1))),
  );
}

function rowKey(file: string, cell: string | undefined, line: number): string {
  return JSON.stringify([file, cell?.slice(0, cell.lastIndexOf('!')), line]);
}
