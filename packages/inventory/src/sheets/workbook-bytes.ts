import { type CellObject, utils, write } from '@e965/xlsx';

type Value = string | number | undefined;

/** An XLSX workbook of one sheet. Texts are texts: no program takes one for a number, a date or a formula. */
export function workbookBytes(sheetName: string, rows: readonly (readonly Value[])[]): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
  sheet['!cols'] = rows[0]?.map((_, column) => ({ wch: widthOf(rows, column) })) ?? [];
  const [width, height] = [rows[0]?.length ?? 1, rows.length];
  sheet['!autofilter'] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: height - 1, c: width - 1 } }),
  };
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, sheetName);
  return write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
}

function cellOf(value: Value): CellObject | null {
  if (value === undefined) return null;
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, z: '@' };
}

const [narrowest, widest, sample] = [8, 48, 200];

function widthOf(rows: readonly (readonly Value[])[], column: number): number {
  const lengths = rows.slice(0, sample).map((row) => String(row[column] ?? '').length + 2);
  return Math.min(widest, Math.max(narrowest, ...lengths));
}
