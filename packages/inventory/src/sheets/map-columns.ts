import { type Field, fields } from './fields.ts';
import { foldText } from './fold-text.ts';
import { otherColumns } from './other-columns.ts';
import type { Row } from './sheet-table.ts';

/** What is made of one column of a table. */
export interface ColumnMapping {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** Absent when the column is not taken over. */
  readonly field?: Field;
  readonly recognisedBy?: 'field name' | 'alias' | '--mapping';
  /** Why the column is not taken over. */
  readonly ignored?: string;
}

/** Fields by folded header; `undefined` leaves the column out. */
export type HeaderChoices = ReadonlyMap<string, Field | undefined>;

const byFieldName = new Map(Object.keys(fields).map((name) => [foldText(name), name as Field]));
const byAlias = new Map(
  Object.entries(fields)
    .toReversed()
    .flatMap(([name, { aliases }]) => aliases.map((alias) => [foldText(alias), name as Field] as const)),
);
const reasons = new Map(
  otherColumns.flatMap(({ reason, aliases }) => aliases.map((alias) => [foldText(alias), reason] as const)),
);

/** What each cell of a row would mean if the row were the header. */
export function mapColumns(row: Row, choices: HeaderChoices = new Map()): ColumnMapping[] {
  return [...row.entries()].flatMap(([column, cell]) =>
    cell === undefined || cell.isFormula === true ? [] : [mapColumn(column, cell.text, choices)],
  );
}

function mapColumn(column: number, header: string, choices: HeaderChoices): ColumnMapping {
  const forms = headerForms(header);
  const chosen = forms.find((form) => choices.has(form));
  if (chosen !== undefined) return chosenColumn(column, header, choices.get(chosen));
  for (const [table, recognisedBy] of [
    [byFieldName, 'field name'],
    [byAlias, 'alias'],
  ] as const) {
    const field = forms.map((form) => table.get(form)).find((found) => found !== undefined);
    if (field !== undefined) return { column, header, field, recognisedBy };
  }
  const reason = forms.map((form) => reasons.get(form)).find((found) => found !== undefined);
  return { column, header, ignored: reason ?? 'not recognised' };
}

function chosenColumn(column: number, header: string, field: Field | undefined): ColumnMapping {
  return field === undefined
    ? { column, header, ignored: 'left out by --mapping' }
    : { column, header, field, recognisedBy: '--mapping' };
}

/** The header as a whole, without what is in brackets, and its first line: `Địa chỉ IP (LAN)`, `Tên camera\nCamera name`. */
function headerForms(header: string): string[] {
  const parts = [header, header.replaceAll(/[([][^)\]]*[)\]]/g, ' '), header.split('\n')[0] ?? ''];
  return [...new Set([header.trim() === '#' ? '#' : '', ...parts.map(foldText)])].filter(
    (form) => form !== '',
  );
}

export function isRecognised({ field, ignored }: ColumnMapping): boolean {
  return field !== undefined || (ignored !== 'not recognised' && ignored !== undefined);
}
