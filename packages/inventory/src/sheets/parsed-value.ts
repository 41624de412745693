import { lookAlike } from './look-alikes.ts';
import type { Fault } from './sheet-problem.ts';
import type { Cell } from './sheet-table.ts';

/** What a cell says; a fault with a value is a warning about a value that is taken all the same. */
export interface Parsed<Value> {
  readonly value?: Value;
  readonly fault?: Fault;
}

export type Parser<Value> = (cell: Cell) => Parsed<Value>;

/** A text for people. */
export function parseText(cell: Cell): Parsed<string> {
  return dateFault(cell) ?? { value: cell.text.replaceAll(/\s+/g, ' ') };
}

/** A text for machines, in ASCII; `check` says what else it has to be. */
export function machineText(check: (text: string) => Parsed<string>): Parser<string> {
  return (cell) => {
    const fault = lookAlike(cell.text);
    return fault === undefined ? (dateFault(cell) ?? check(cell.text)) : { fault };
  };
}

/** A text that may look like a number, in which a spreadsheet program can lose zeros and digits. */
export const parseSerial: Parser<string> = (cell) => {
  if (cell.kind !== 'number') return machineText((text) => ({ value: text }))(cell);
  if (!/^\d{1,15}$/.test(cell.text)) {
    const message = `the sheet took the text for a number and kept ${cell.text}`;
    return {
      fault: { code: 'sheet/lost-digits', message, hint: 'Format the cell as text and type it anew.' },
    };
  }
  const message = 'the text is stored as a number: zeros at its beginning would be lost';
  const hint = 'Compare it with the label of the device, and format the column as text.';
  return { value: cell.text, fault: { code: 'sheet/lost-zeros', message, hint, severity: 'warning' } };
};

/** A number between bounds, which are included; a comma may stand for the decimal point. */
export function numberBetween(least: number, most: number, { isWhole = false } = {}): Parser<number> {
  return (cell) => {
    const number = Number(cell.text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2').replace(/^$/, 'NaN'));
    const isRight = number >= least && number <= most && (!isWhole || Number.isInteger(number));
    if (cell.kind !== 'date' && isRight) return { value: number };
    return dateFault(cell) ?? wrong(cell, `a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`);
  };
}

export function wrong(cell: Pick<Cell, 'text'>, expected: string, hint?: string): { readonly fault: Fault } {
  const shown = cell.text.length > 60 ? `${cell.text.slice(0, 59)}…` : cell.text;
  const message = `"${shown}" is not ${expected}`;
  return { fault: { code: 'sheet/bad-value', message, ...(hint !== undefined && { hint }) } };
}

function dateFault(cell: Cell): { readonly fault: Fault } | undefined {
  if (cell.kind !== 'date') return undefined;
  const message = `the sheet took the text for a date and kept ${cell.text}`;
  return { fault: { code: 'sheet/became-date', message, hint: 'Format the cell as text and type it anew.' } };
}
