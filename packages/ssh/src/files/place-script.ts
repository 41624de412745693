import { createHash } from 'node:crypto';
import type { HostDirectory, HostFile } from '@wardctl/fleet';
import { quote } from '../run/quote.ts';
import { checkOwner, checkPath } from './check-path.ts';
import { placeFunctions } from './place-functions.ts';
import type { Placement } from './placement.ts';
import { isNumericOwner, octal, statLine } from './stat-format.ts';

/**
 * POSIX sh that brings a host to a placement and prints `[{"path", "changed", "rc"}, …]`, one entry for each directory,
 * file and removal, in that order. Run twice, it changes nothing the second time, and then costs one `sha256sum` and one
 * `stat` in all. Runs as root.
 *
 * @throws FleetError `ssh/command-failed` for a path or owner that cannot be placed
 */
export function placeScript({ directories = [], files = [], remove = [] }: Placement): string {
  for (const path of [...directories, ...files].map((entry) => entry.path).concat(remove)) checkPath(path);
  for (const { owner } of [...directories, ...files]) checkOwner(owner);
  return [
    placeFunctions,
    ...readSums(files),
    ...readStats([...directories, ...files]),
    ...directories.map(directoryLine),
    ...files.map(fileLine),
    ...remove.map((path) => `gone ${quote(path)}`),
    `printf '[%s]\\n' "\${answer#,}"`,
  ].join('\n');
}

function readSums(files: readonly HostFile[]): string[] {
  if (files.length === 0) return [];
  return [`sums="$nl$(sha256sum -- ${words(files)} 2>/dev/null)$nl"`];
}

function readStats(entries: readonly (HostDirectory | HostFile)[]): string[] {
  const byNumber = entries.filter(({ owner }) => isNumericOwner(owner));
  const byName = entries.filter(({ owner }) => !isNumericOwner(owner));
  const forms = [
    ['%f %U:%G %n', byName],
    ['%f %u:%g %n', byNumber],
  ] as const;
  return forms
    .filter(([, some]) => some.length > 0)
    .map(([form, some]) => `stats="$stats$nl$(stat -L -c '${form}' -- ${words(some)} 2>/dev/null)$nl"`);
}

function words(entries: readonly { path: string }[]): string {
  return entries.map(({ path }) => quote(path)).join(' ');
}

function directoryLine(directory: HostDirectory): string {
  const { path, mode, owner } = directory;
  return `folder ${quote(path)} ${quote(statLine('directory', directory))} ${octal(mode)} ${owner}`;
}

/** Text goes as it is; what a shell word cannot hold goes as base64. */
function fileLine(file: HostFile): string {
  const { path, mode, owner, content } = file;
  const sum = fileDigest(content);
  const form = content.includes('\0') ? 'base64' : 'text';
  const body = form === 'base64' ? Buffer.from(content).toString('base64') : content;
  const stat = quote(statLine('file', file));
  return `place ${quote(path)} ${sum} ${stat} ${octal(mode)} ${owner} ${form} ${quote(body)}`;
}

/** SHA-256 of the text as UTF-8, in hex: what `sha256sum` says of the file. */
export function fileDigest(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}
