import type { Paint } from './paint.ts';

const mostLines = 400;

/** A unified diff in colours; of a long one its beginning. */
export function diffView(diff: string, paint: Paint): string {
  const lines = diff.split('\n');
  const shown = lines.slice(0, mostLines).map((line) => lineView(line, paint));
  const left = lines.length - shown.length;
  return [
    ...shown,
    ...(left > 0 ? [`… ${left.toLocaleString('en-US')} more lines; --json has them all`] : []),
  ].join('\n');
}

function lineView(line: string, paint: Paint): string {
  if (line.startsWith('+')) return paint.green(line);
  if (line.startsWith('-')) return paint.red(line);
  return line.startsWith('@@') ? paint.cyan(line) : line;
}
