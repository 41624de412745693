import type { HostFiles } from '../host/host-files.ts';
import { escapeRegExp } from '../shell/pattern.ts';

const widths: Readonly<Record<string, string>> = { Y: '\\d{4}', f: '\\d{6}', s: '\\d+' };

/** Deletes the segments of a pattern that begin before a time, by their names, as MediaMTX does. */
export function deleteExpired(files: HostFiles, pattern: string, beforeMs: number): void {
  const folder = pattern.slice(0, pattern.lastIndexOf('/'));
  if (folder.includes('%') || !files.exists(folder)) return;
  const letters: string[] = [];
  const source = escapeRegExp(pattern.slice(folder.length + 1)).replace(
    /%([YmdHMSfs])/g,
    (_, letter: string) => {
      letters.push(letter);
      return `(${widths[letter] ?? '\\d{2}'})`;
    },
  );
  const expression = new RegExp(`^${source}$`);
  for (const name of files.list(folder)) {
    const match = expression.exec(name);
    if (match !== null && beginOf(letters, match.slice(1)) < beforeMs) files.removeFile(`${folder}/${name}`);
  }
}

function beginOf(letters: readonly string[], values: readonly string[]): number {
  const at = (letter: string, otherwise = 0) => Number(values[letters.indexOf(letter)] ?? otherwise);
  if (letters.includes('s')) return at('s') * 1000;
  return Date.UTC(
    at('Y', 1970),
    at('m', 1) - 1,
    at('d', 1),
    at('H'),
    at('M'),
    at('S'),
    Math.floor(at('f') / 1000),
  );
}
