import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { FleetError } from '@wardctl/fleet';

interface GitOptions {
  readonly signal: AbortSignal;
  /** What git reads from its standard input. */
  readonly input?: string;
}

interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** What a hook of git leaves in the environment speaks of another folder. */
const misleading = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/**
 * Runs git in a folder and gives what it said, whatever its exit code.
 *
 * @throws FleetError `usage/invalid` where there is no git, `run/cancelled`
 */
export async function runGit(
  directory: string,
  args: readonly string[],
  { signal, input = '' }: GitOptions,
): Promise<GitAnswer> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.includes(name)));
  const child = spawn('git', args, { cwd: directory, env: { ...env, LC_ALL: 'C' }, signal });
  // Git may end before it has read everything; its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  try {
    const [[code], stdout, stderr] = await Promise.all([
      once(child, 'close'),
      buffer(child.stdout),
      text(child.stderr),
    ]);
    return { code: code ?? 1, stdout, stderr: stderr.trim() };
  } catch (cause) {
    throw notRun(cause as NodeJS.ErrnoException);
  }
}

function notRun(cause: NodeJS.ErrnoException): FleetError {
  if (cause.name === 'AbortError') return new FleetError('run/cancelled', 'git was stopped', { cause });
  return new FleetError('usage/invalid', `git cannot be run (${cause.code ?? cause.message})`, {
    hint: 'Install git, or select devices with --on.',
    cause,
  });
}
