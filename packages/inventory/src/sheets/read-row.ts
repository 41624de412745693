import type { DataRow, PlacedCell } from './data-rows.ts';
import { type Field, fields, type Values } from './fields.ts';
import type { Parsed } from './parsed-value.ts';
import { cellProblem, type Fault, type SheetProblem } from './sheet-problem.ts';

/** One row, read. */
export interface SheetRow {
  readonly table: DataRow['table'];
  /** From 0. */
  readonly row: number;
  readonly values: Values;
  /** Where a field stands; the first column where the row has it not. */
  problem(field: Field, fault: Fault): SheetProblem;
}

interface ReadRow {
  readonly row: SheetRow;
  readonly problems: readonly SheetProblem[];
}

/** Reads the cells of one row. A cell with a fault has no value. */
export function readRow(data: DataRow, { trustFormulas }: { readonly trustFormulas: boolean }): ReadRow {
  const values: Partial<Record<Field, unknown>> = {};
  const faults = new Map<Field, Fault>();
  for (const [field, { cell }] of data.cells) {
    const { value, fault } = unusable(cell, trustFormulas) ?? (fields[field].parse(cell) as Parsed<unknown>);
    if (value !== undefined) values[field] = value;
    if (fault !== undefined) faults.set(field, fault);
  }
  chooseOwnership(values, faults);
  const row = sheetRow(data, values as Values);
  const problems = [...faults].map(([field, fault]) => row.problem(field, withoutSecret(fault, row.values)));
  return { row, problems: [...problems, ...repeatedSecrets(data, row)] };
}

function unusable(cell: PlacedCell['cell'], trustFormulas: boolean): Parsed<never> | undefined {
  if (cell.kind === 'error') {
    return {
      fault: {
        code: 'sheet/error-cell',
        message: `the cell holds no value (${cell.text})`,
        hint: 'Correct it, or empty it.',
      },
    };
  }
  if (cell.isFormula !== true || trustFormulas) return undefined;
  const message = 'the cell holds a formula, and what it last gave may be out of date';
  return {
    fault: { code: 'sheet/formula', message, hint: 'Replace it by its value, or give --trust-formulas.' },
  };
}

/** Who paid says who owns where the sheet names the owner, or nobody. */
function chooseOwnership(values: Partial<Record<Field, unknown>>, faults: Map<Field, Fault>): void {
  if (values.ownership !== undefined || values.funding === undefined) return;
  values.ownership = values.funding;
  faults.delete('ownership');
}

function sheetRow({ table, row, cells }: DataRow, values: Values): SheetRow {
  return {
    table,
    row,
    values,
    problem: (field, fault) => cellProblem(table, { row, column: cells.get(field)?.column ?? 0 }, fault),
  };
}

const shortestSecret = 6;

/** A message quotes what stands in a cell; where columns are mixed up, that may be the password. */
function withoutSecret(fault: Fault, { password }: Values): Fault {
  const secret = password?.reveal() ?? '';
  if (secret.length < 4 || !`${fault.message} ${fault.hint}`.includes(secret)) return fault;
  return { code: fault.code, message: 'the cell holds something else, and the password of the row in it' };
}

/** Notes and names are written to files, where no password may stand. */
function repeatedSecrets({ cells }: DataRow, row: SheetRow): SheetProblem[] {
  const secret = row.values.password?.reveal() ?? '';
  if (secret.length < shortestSecret) return [];
  return [...cells]
    .filter(([field, { cell }]) => !['password', 'username'].includes(field) && cell.text.includes(secret))
    .map(([field]) =>
      row.problem(field, {
        code: 'sheet/plain-secret',
        message: 'the cell repeats the password of the row',
        hint: 'Take it out: what stands here is written to a file.',
      }),
    );
}
