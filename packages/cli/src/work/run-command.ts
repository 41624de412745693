import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, '../../bin/run.js');

interface RunOptions {
  readonly cwd: string;
  /** Results are not wanted on stdout. */
  readonly isQuiet?: boolean;
}

/** Runs one wardctl command as a person would, on the same terminal; resolves to its exit code. */
export async function runCommand(
  args: readonly string[],
  { cwd, isQuiet = false }: RunOptions,
): Promise<number> {
  const stdout = isQuiet ? 2 : 'inherit';
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['inherit', stdout, 'inherit'] });
  const [code] = await once(child, 'exit');
  return code ?? 130;
}

/** A command that goes on in the background. */
export interface BackgroundCommand {
  /** What it has printed to stdout first; undefined when it ended without. */
  readonly firstLine: Promise<string | undefined>;
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** Starts a command in a process group of its own, so that Ctrl-C reaches it only through us. */
export function startCommand(args: readonly string[], { cwd }: RunOptions): BackgroundCommand {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  return {
    firstLine: Promise.race([firstLineOf(child), ended.then(() => undefined)]),
    ended,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLineOf({ stdout, stderr }: ChildProcess): Promise<string | undefined> {
  stderr?.resume();
  if (stdout === null) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    stdout.resume();
    return line;
  }
  return undefined;
}
