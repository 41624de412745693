import { foldText } from './fold-text.ts';
import { limits } from './limits.ts';
import { type ColumnMapping, type HeaderChoices, isRecognised, mapColumns } from './map-columns.ts';
import type { Cell, Row, SheetTable } from './sheet-table.ts';

export interface Header {
  /** From 0. */
  readonly row: number;
  readonly columns: readonly ColumnMapping[];
  /** How many columns are known. */
  readonly recognised: number;
}

const fewestFields = 2;

/** The row near the top that names the most known columns; undefined when none names two fields. */
export function findHeader(table: SheetTable, choices?: HeaderChoices): Header | undefined {
  let best: Header | undefined;
  for (const [row, cells] of headerRows(table).entries()) {
    const columns = mapColumns(cells, choices);
    const recognised = columns.filter(isRecognised).length;
    const isHeader = new Set(columns.flatMap(({ field }) => field ?? [])).size >= fewestFields;
    if (isHeader && recognised > (best?.recognised ?? 0)) best = { row, columns, recognised };
  }
  return best;
}

/** The first rows; where a header is two rows high, the lower one has the names of both. */
function headerRows({ rows, merges }: SheetTable): Row[] {
  const top = rows.slice(0, limits.headerWithinRows).map((row): (Cell | undefined)[] => [...row]);
  for (const merge of merges) {
    const cell = top[merge.top]?.[merge.left];
    if (cell === undefined || merge.left !== merge.right) continue;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, top.length - 1); row++) {
      (top[row] as (Cell | undefined)[])[merge.left] ??= cell;
    }
  }
  return top;
}

/** What a table is, by the columns that only one program writes. */
export type TableKind = 'canonical' | 'milestone' | 'hikvision' | 'other';

export function kindOf({ columns }: Header): TableKind {
  const headers = new Set(columns.map(({ header }) => foldText(header)));
  if (headers.has('hardwareaddress')) return 'milestone';
  if (headers.has('nickname') && headers.has('addingmode')) return 'hikvision';
  return ['id', 'displayname', 'unitcode', 'unitedition'].every((name) => headers.has(name))
    ? 'canonical'
    : 'other';
}
