import { type LineChange, lineChanges } from './line-changes.ts';

const contextLines = 2;

/** What changes between two texts, in hunks as `diff -u` writes them, without the names of the files. */
export function unifiedDiff(before: string, after: string): string {
  const [a, b] = [linesOf(before), linesOf(after)];
  return hunks(lineChanges(a, b))
    .map((changes) => hunkText(a, b, changes))
    .join('\n');
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\n$/, '').split('\n');
}

/** Changes whose surroundings touch are one hunk. */
function hunks(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && change.before.start - last.before.end <= 2 * contextLines)
      groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkText(a: readonly string[], b: readonly string[], changes: readonly LineChange[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return '';
  const start = Math.max(0, first.before.start - contextLines);
  const end = Math.min(a.length, last.before.end + contextLines);
  const lines: string[] = [];
  let at = start;
  for (const { before, after } of changes) {
    lines.push(...a.slice(at, before.start).map((line) => ` ${line}`));
    lines.push(...a.slice(before.start, before.end).map((line) => `-${line}`));
    lines.push(...b.slice(after.start, after.end).map((line) => `+${line}`));
    at = before.end;
  }
  lines.push(...a.slice(at, end).map((line) => ` ${line}`));
  const afterStart = first.after.start - (first.before.start - start);
  const afterCount = lines.filter((line) => !line.startsWith('-')).length;
  return [`@@ -${rangeText(start, end - start)} +${rangeText(afterStart, afterCount)} @@`, ...lines].join(
    '\n',
  );
}

function rangeText(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}
