import { columns } from './columns.ts';
import type { Paint } from './paint.ts';

/** Rows under headings; columns in which no row has anything are left out. */
export function tableWith(names: readonly string[], rows: readonly string[][], paint: Paint): string {
  if (rows.length === 0) return '';
  const kept = names.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const all = [names.map((name) => (name === '' ? '' : paint.dim(name))), ...rows];
  return columns(
    all.map((row) => row.filter((_, index) => kept[index])),
    { indent: 2 },
  );
}
