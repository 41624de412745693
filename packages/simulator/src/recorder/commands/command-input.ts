import { HostError } from '../host/host-error.ts';
import { absolutePath } from '../shell/absolute-path.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { UsageError } from './options.ts';

export function pathOf(call: CommandCall, path: string): string {
  return absolutePath(path, call.cwd);
}

/** Turns a wrong command line into its message and status 1, as the GNU tools do. */
export function withUsage(command: Command, status = 1): Command {
  return async (call) => {
    try {
      return await command(call);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      call.err(`${call.name}: ${error.message}\n`);
      return status;
    }
  };
}

interface Input {
  readonly name: string;
  readonly text: string;
}

/** The files named, or standard input where none is; what cannot be read is reported by `complain`. */
export async function readInputs(
  call: CommandCall,
  paths: readonly string[],
  complain: (path: string, message: string) => string = (path, message) => `${path}: ${message}`,
): Promise<{ readonly inputs: readonly Input[]; readonly status: number }> {
  const inputs: Input[] = [];
  let status = 0;
  for (const path of paths.length > 0 ? paths : ['-']) {
    try {
      const text = path === '-' ? await call.stdin.readAll() : call.files.read(pathOf(call, path));
      inputs.push({ name: path, text });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      call.err(`${call.name}: ${complain(path, error.message)}\n`);
      status = 1;
    }
  }
  return { inputs, status };
}

/** Runs `work` on every path, reports what the host refuses, and returns the exit status. */
export function forEachPath(
  call: CommandCall,
  paths: readonly string[],
  work: (path: string, shown: string) => void,
  describe: (shown: string) => string,
): number {
  let status = 0;
  for (const shown of paths) {
    try {
      work(pathOf(call, shown), shown);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      call.err(`${call.name}: ${describe(shown)}: ${error.message}\n`);
      status = 1;
    }
  }
  return status;
}

/** Lines without their line ends; a missing last line end makes no difference. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}
