import { FleetError, type HostDirectory, type HostFile } from '@wardctl/fleet';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { quote } from '../run/quote.ts';
import { run } from '../run/run.ts';
import { checkPath } from './check-path.ts';
import type { FileOptions } from './place-files.ts';
import { fileDigest } from './place-script.ts';
import { isNumericOwner } from './stat-format.ts';

/** What is at a path; links are followed. */
export interface ObservedPath {
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'other' | 'absent';
  /** Permission bits; 0 when absent. */
  readonly mode: number;
  /** `user:group` by name, and by number. */
  readonly owner: string;
  readonly ownerIds: string;
  /** Hex; of files only. */
  readonly sha256?: string;
}

/**
 * Reads back what is at each path, in their order: enough to compare with what is wanted, never the content.
 *
 * @throws FleetError as `run`
 */
export async function observeFiles(
  connection: SshConnection,
  paths: readonly string[],
  options: FileOptions,
): Promise<readonly ObservedPath[]> {
  if (paths.length === 0) return [];
  const { code, stdout, stderr } = await run(connection, observeScript(paths), {
    timeoutMs: 60_000,
    ...options,
  });
  if (code === 0) return parseObserved(stdout, paths);
  throw new FleetError(
    'ssh/command-failed',
    `${connection.id}: reading files ended with ${code}: ${stderr.slice(-500)}`,
    {
      hint: 'The recorder needs a POSIX shell with sha256sum and stat.',
    },
  );
}

/** What is absent gives no line, and a directory no sum. The tools' complaints about that are not read. */
export function observeScript(paths: readonly string[]): string {
  for (const path of paths) checkPath(path);
  const words = paths.map(quote).join(' ');
  return `stat -L -c '%f %U:%G %u:%g %n' -- ${words} 2>/dev/null
sha256sum -- ${words} 2>/dev/null
command -v sha256sum >/dev/null && command -v stat >/dev/null`;
}

/**
 * ```
 * 8180 root:root 0:0 /srv/recorder/recorder.yaml
 * 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  /srv/recorder/recorder.yaml
 * ```
 */
export function parseObserved(stdout: string, paths: readonly string[]): ObservedPath[] {
  const stats = new Map(
    [...stdout.matchAll(/^([0-9a-f]{1,8}) (\S+:\S+) (\d+:\d+) (\/.*)$/gm)].map((m) => [m[4], m]),
  );
  const sums = new Map([...stdout.matchAll(/^([0-9a-f]{64}) [ *](\/.*)$/gm)].map((m) => [m[2], m[1]]));
  return paths.map((path) => {
    const [, hex, owner = '', ownerIds = ''] = stats.get(path) ?? [];
    if (hex === undefined) return { path, kind: 'absent', mode: 0, owner: '', ownerIds: '' };
    const bits = Number.parseInt(hex, 16);
    const sha256 = sums.get(path);
    return { path, kind: kindOf(bits), mode: bits & 0o7777, owner, ownerIds, ...(sha256 && { sha256 }) };
  });
}

function kindOf(bits: number): ObservedPath['kind'] {
  const type = bits & 0o170000;
  if (type === 0o100000) return 'file';
  return type === 0o040000 ? 'directory' : 'other';
}

/** Whether a file or directory is as wanted: kind, mode, owner and content. */
export function pathMatches(wanted: HostFile | HostDirectory, observed: ObservedPath): boolean {
  const owner = isNumericOwner(wanted.owner) ? observed.ownerIds : observed.owner;
  if (owner !== wanted.owner || observed.mode !== wanted.mode) return false;
  if (!('content' in wanted)) return observed.kind === 'directory';
  return observed.kind === 'file' && observed.sha256 === fileDigest(wanted.content);
}
