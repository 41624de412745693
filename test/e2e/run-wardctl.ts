import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(import.meta.dirname, '../../packages/cli/bin/run.js');

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input. */
  readonly input?: string;
}

/** Runs the command line as a process, without a terminal, and in no way like the machine it runs on. */
export async function runWardctl(args: readonly string[], options: RunOptions): Promise<CommandResult> {
  const child = startWardctl(args, options);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

export function startWardctl(args: readonly string[], { cwd, env = {}, input = '' }: RunOptions) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(WARDCTL_(?!PULUMI|CACHE)|FORCE_COLOR|NO_COLOR)/.test(name),
  );
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), TZ: 'Asia/Ho_Chi_Minh', ...env },
    stdio: 'pipe',
  });
  // A command that reads nothing may be gone before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return child;
}
