import type { HostFacts } from '../host/host-facts.ts';
import type { HostFiles } from '../host/host-files.ts';
import type { Sink, Source } from './streams.ts';

/** One command as the shell starts it. All text is byte strings. */
export interface CommandCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly stdin: Source;
  readonly out: Sink;
  readonly err: Sink;
  readonly files: HostFiles;
  readonly cwd: string;
  readonly umask: number;
  readonly environment: ReadonlyMap<string, string>;
  readonly facts: HostFacts;
  readonly commands: CommandTable;
  readonly signal: AbortSignal;
}

/** Runs to its end and returns the exit status. */
export type Command = (call: CommandCall) => number | Promise<number>;

export type CommandTable = ReadonlyMap<string, Command>;
