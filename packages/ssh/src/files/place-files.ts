import { FleetError } from '@wardctl/fleet';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { run } from '../run/run.ts';
import { placeScript } from './place-script.ts';
import type { Placement } from './placement.ts';

export interface FileOptions {
  readonly signal: AbortSignal;
  /** 60 s unless said otherwise: a slow disk syncs each file. */
  readonly timeoutMs?: number;
}

/**
 * Brings directories and files of a host to what is wanted, in one round trip, and returns the paths that it changed.
 *
 * Each file is replaced in one step: readers see the old or the new one, never half of it.
 *
 * @throws FleetError `ssh/command-failed` naming the paths that could not be placed; the others are placed. Else as `run`
 */
export async function placeFiles(
  connection: SshConnection,
  placement: Placement,
  options: FileOptions,
): Promise<{ readonly changed: readonly string[] }> {
  const wanted = [...(placement.directories ?? []), ...(placement.files ?? [])].map(({ path }) => path);
  const paths = [...wanted, ...(placement.remove ?? [])];
  if (paths.length === 0) return { changed: [] };
  const answer = await run(connection, placeScript(placement), { timeoutMs: 60_000, ...options });
  if (answer.code !== 0) throw notRun(connection.id, answer);
  const results = parseResults(answer.stdout, paths, connection.id);
  const failed = results.filter(({ rc }) => rc !== 0);
  if (failed.length > 0) throw notPlaced(connection.id, failed, answer.stderr);
  return { changed: results.filter(({ changed }) => changed).map(({ path }) => path) };
}

/** Removes files; one that is not there is a success. Returns the paths that were there. */
export function removeFiles(connection: SshConnection, paths: readonly string[], options: FileOptions) {
  return placeFiles(connection, { remove: paths }, options);
}

interface PathResult {
  readonly path: string;
  readonly changed: boolean;
  readonly rc: number;
}

function parseResults(stdout: string, paths: readonly string[], id: string): readonly PathResult[] {
  try {
    const results = JSON.parse(stdout) as readonly PathResult[];
    if (results.length === paths.length && results.every(({ path }, i) => path === paths[i])) return results;
  } catch {
    // Cut off in the middle: the same as an answer with entries missing.
  }
  throw new FleetError(
    'ssh/unknown-outcome',
    `${id}: the answer about ${paths.length} paths is not complete`,
    {
      hint: 'Run again: every step checks before it changes.',
    },
  );
}

function notRun(id: string, { code, stderr }: { code: number; stderr: string }): FleetError {
  return new FleetError(
    'ssh/command-failed',
    `${id}: placing files ended with ${code}: ${lastLines(stderr)}`,
    {
      hint: 'The recorder needs a POSIX shell with sha256sum, stat, chmod, chown and mv.',
    },
  );
}

function notPlaced(id: string, failed: readonly PathResult[], stderr: string): FleetError {
  const paths = failed.map(({ path, rc }) => `${path} (${rc})`).join(', ');
  return new FleetError('ssh/command-failed', `${id}: not placed: ${paths}: ${lastLines(stderr)}`, {
    hint: 'Check free space, and that the file system is writable and the owner exists.',
  });
}

function lastLines(stderr: string): string {
  return stderr.trim().slice(-500) || 'no message';
}
