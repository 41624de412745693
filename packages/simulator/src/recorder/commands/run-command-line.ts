import type { CommandCall } from '../shell/command-call.ts';
import { runScript } from '../shell/run-shell.ts';

/** Runs words as a command of their own, with the streams and the surroundings of the caller. */
export function runCommandLine(call: CommandCall, words: readonly string[]): Promise<number> {
  return runScript(call, '"$@"', { name: call.name, positional: words, flags: [] });
}
