import type { SheetRow } from './read-row.ts';
import { readSheetFile } from './read-sheet-file.ts';
import { type ReadTables, readTables } from './read-tables.ts';
import type { ImportOptions } from './sheet-import.ts';

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
      .map(({ position, cell = '' }) => rowKey(position.file, sheetOf(cell), position.line)),
  );
  return tables.flatMap(({ rows }) =>
    rows.filter(({ table, row }) => !faulty.has(rowKey(table.file, table.sheet, row + 1))),
  );
}

/** The name of a sheet may hold an exclamation mark, a cell cannot. */
function sheetOf(cell: string): string | undefined {
  const end = cell.lastIndexOf('!');
  return end === -1 ? undefined : cell.slice(0, end);
}

function rowKey(file: string, sheet: string | undefined, line: number): string {
  return JSON.stringify([file, sheet, line]);
}
