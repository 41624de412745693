/** One cell that holds something. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** As a person reads it: trimmed, NFC, numbers in full, dates as `2026-02-27`. */
  readonly text: string;
  /** Of a cell that a formula filled; the text is what the program last reckoned. */
  readonly isFormula?: true;
  /** Filled from a merged cell above it. */
  readonly isMerged?: true;
}

/** Cells that are drawn as one. Rows and columns count from 0; the ends are included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Row = readonly (Cell | undefined)[];

/** One sheet of a workbook, or a CSV file. */
export interface SheetTable {
  /** As the user gave it. */
  readonly file: string;
  /** Name of the sheet in its workbook. */
  readonly sheet?: string;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

/** Letters of a column that counts from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
