import type { FormatResult } from '../work/format-files.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** The files that are not in the one style, or that have been brought into it. */
export function formatView({ files, changed, written }: FormatResult, paint: Paint): string {
  if (changed.length === 0) return `${count(files, 'file')}: ${paint.green('all formatted')}`;
  const verdict = written
    ? `${count(files, 'file')}: ${changed.length} formatted`
    : `${count(files, 'file')}: ${paint.yellow(`${changed.length} not formatted`)}. Run: wardctl fmt`;
  return [...changed, '', verdict].join('\n');
}
