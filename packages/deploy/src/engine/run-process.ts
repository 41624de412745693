import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Environment } from './engine-status.ts';

interface RunOptions {
  readonly directory?: string;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** One line of what the process writes to its standard error. */
  readonly onErrorLine?: (line: string) => void;
}

interface ProcessResult {
  /** -1 when it could not be started. */
  readonly exitCode: number;
  readonly output: string;
  /** The last 20 lines of its standard error. */
  readonly errorLines: readonly string[];
}

const killAfterMs = 5000;

/** Runs a process in a group of its own; once aborted, the whole group is interrupted and, 5 s later, killed. */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<ProcessResult> {
  options.signal.throwIfAborted();
  const child = spawn(command, args, {
    cwd: options.directory,
    env: options.environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errorLines: string[] = [];
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  createInterface(child.stderr).on('line', (line) => {
    errorLines.push(line);
    if (errorLines.length > 20) errorLines.shift();
    options.onErrorLine?.(line);
  });
  const release = endGroupOnAbort(child.pid, options.signal);
  try {
    const [exitCode] = await once(child, 'close');
    options.signal.throwIfAborted();
    return { exitCode: exitCode ?? 1, output, errorLines };
  } catch (error) {
    options.signal.throwIfAborted();
    return { exitCode: -1, output, errorLines: [(error as Error).message] };
  } finally {
    release();
  }
}

function endGroupOnAbort(pid: number | undefined, signal: AbortSignal): () => void {
  if (pid === undefined) return () => {};
  let killer: NodeJS.Timeout | undefined;
  const end = () => {
    signalGroup(pid, 'SIGINT');
    killer = setTimeout(() => signalGroup(pid, 'SIGKILL'), killAfterMs);
  };
  signal.addEventListener('abort', end, { once: true });
  return () => {
    signal.removeEventListener('abort', end);
    clearTimeout(killer);
  };
}

function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended in the meantime.
  }
}
