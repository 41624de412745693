import { type CellObject, CFB, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { limits } from './limits.ts';
import { type Fault, fileProblem, type SheetProblem } from './sheet-problem.ts';
import type { Cell, Merge, SheetTable } from './sheet-table.ts';
import { type Parts, UnpackFault, unpackWorkbook } from './unpack-workbook.ts';

export interface ParsedTables {
  readonly tables: readonly SheetTable[];
  readonly problems: readonly SheetProblem[];
}

/** The sheets of an XLSX workbook. Whatever is wrong with the file comes back as a problem. */
export function parseWorkbook(file: string, bytes: Buffer): ParsedTables {
  try {
    const parts = unpackWorkbook(bytes);
    const fault = refusal(parts);
    if (fault !== undefined) return { tables: [], problems: [fileProblem(file, fault)] };
    return tablesOf(file, read(repack(parts), readOptions));
  } catch (error) {
    // The library throws whatever it stumbles over in a file that is not as it should be.
    const fault = error instanceof UnpackFault ? error.fault : unreadable('it cannot be read as a workbook');
    return { tables: [], problems: [fileProblem(file, fault)] };
  }
}

const readOptions = {
  type: 'buffer',
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellDates: false,
} as const;

function refusal(parts: Parts): Fault | undefined {
  if (!parts.has('[Content_Types].xml') || [...parts.keys()].some((name) => name.endsWith('.bin')))
    return unreadable('it is a zip file, but no XLSX workbook');
  for (const content of parts.values()) {
    // The library compares every cell with every array formula.
    if (occurrences(content, 't="array"') > limits.arrayFormulas)
      return tooLarge('array formulas', 'arrayFormulas');
    if (occurrences(content, '<mergeCell ') > limits.merges) return tooLarge('merged cells', 'merges');
  }
  return undefined;
}

function occurrences(content: Buffer, word: string): number {
  let count = 0;
  for (let at = content.indexOf(word); at !== -1; at = content.indexOf(word, at + word.length)) count++;
  return count;
}

/** The parts as a zip file without compression: what the library unpacks is then what was measured. */
function repack(parts: Parts): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(container, `/${name}`, content);
  return CFB.write(container, { fileType: 'zip', type: 'buffer' });
}

function tablesOf(file: string, workbook: WorkBook): ParsedTables {
  const tables: SheetTable[] = [];
  const problems: SheetProblem[] = [];
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  for (const sheet of workbook.SheetNames) {
    const content = workbook.Sheets[sheet];
    const read =
      content === undefined ? unreadable(`the sheet "${sheet}" is damaged`) : rowsOf(content, is1904);
    if ('code' in read) problems.push(fileProblem(file, read));
    else tables.push({ file, sheet: sheet.normalize('NFC'), rows: read.rows, merges: mergesOf(content) });
  }
  return { tables, problems };
}

interface Rows {
  readonly rows: (Cell | undefined)[][];
}

function rowsOf(sheet: WorkSheet, is1904: boolean): Rows | Fault {
  const rows: (Cell | undefined)[][] = [];
  let cells = 0;
  for (const [address, content] of Object.entries(sheet)) {
    if (!/^[A-Z]{1,3}\d{1,7}$/.test(address)) continue;
    const { r: row, c: column } = utils.decode_cell(address);
    const cell = cellOf(content as CellObject, is1904);
    if (cell === undefined || row < 0) continue;
    if (row >= limits.rows || column >= limits.columns) return farAway(address);
    if (++cells > limits.cells) return tooLarge('cells', 'cells');
    rows[row] ??= [];
    (rows[row] as (Cell | undefined)[])[column] = cell;
  }
  return { rows: Array.from(rows, (row) => (row === undefined ? [] : Array.from(row))) };
}

function cellOf(content: CellObject, is1904: boolean): Cell | undefined {
  const cell = contentOf(content, is1904);
  const isFormula = content.f !== undefined || content.F !== undefined;
  if (cell.text === '' && !isFormula) return undefined;
  return { ...cell, text: cell.text.slice(0, limits.cellCharacters), ...(isFormula && { isFormula }) };
}

function contentOf({ t, v, w, z }: CellObject, is1904: boolean): Cell {
  if (t === 's')
    return {
      kind: 'text',
      text: String(v ?? '')
        .normalize('NFC')
        .trim(),
    };
  if (t === 'b') return { kind: 'boolean', text: String(v) };
  if (t === 'e') return { kind: 'error', text: w ?? '#ERROR' };
  if (t !== 'n' || v === undefined) return { kind: 'text', text: '' };
  const number = Number(v);
  if (!Number.isFinite(number)) return { kind: 'error', text: String(v) };
  const format = String(z ?? '');
  if (SSF.is_date(format)) return dateOf(number, is1904);
  // A number format like 00000 shows zeros that the number itself has not.
  return { kind: 'number', text: /^0+$/.test(format) && w !== undefined ? w : String(number) };
}

function dateOf(number: number, is1904: boolean): Cell {
  const date = SSF.parse_date_code(number, { date1904: is1904 });
  if (date === null || date === undefined) return { kind: 'error', text: String(number) };
  const [year, month, day] = [date.y, date.m, date.d].map((part: number) => String(part).padStart(2, '0'));
  return { kind: 'date', text: `${year}-${month}-${day}` };
}

function mergesOf(sheet: WorkSheet | undefined): Merge[] {
  return (sheet?.['!merges'] ?? [])
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    .filter((merge) => Object.values(merge).every(Number.isSafeInteger));
}

function unreadable(message: string): Fault {
  return { code: 'sheet/unreadable', message, hint: 'Save it as an XLSX workbook or as CSV.' };
}

function farAway(address: string): Fault {
  const [rows, columns] = [limits.rows.toLocaleString('en'), limits.columns];
  return {
    code: 'sheet/too-large',
    message: `${address} lies beyond the ${rows} rows and ${columns} columns that are read`,
    hint: 'Empty the cell, or copy the table to a new workbook.',
  };
}

function tooLarge(what: string, limit: keyof typeof limits): Fault {
  return {
    code: 'sheet/too-large',
    message: `the sheet has more than ${limits[limit].toLocaleString('en')} ${what}`,
    hint: 'Copy the table to a new workbook, or split it.',
  };
}
