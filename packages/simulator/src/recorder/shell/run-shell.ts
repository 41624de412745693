import type { CommandCall } from './command-call.ts';
import { Interpreter } from './interpreter.ts';
import { Parser } from './parser.ts';
import { ShellFailure } from './shell-failure.ts';
import { ShellState } from './shell-state.ts';
import { IncompleteInput, ShellSyntaxError, SourceText } from './source-text.ts';
import type { Source, Stream } from './streams.ts';

interface ShellOptions {
  readonly name: string;
  readonly positional: readonly string[];
  /** Letters of `set`. */
  readonly flags: readonly string[];
}

/** Runs script text as one shell process; `call.stdin` is what its commands read. */
export function runScript(call: CommandCall, text: string, options: ShellOptions): Promise<number> {
  const shell = startShell(call, options);
  return runProcess(shell, () => shell.runText(text));
}

/**
 * Runs the script that comes on `call.stdin`, each line as soon as it is whole. A command that reads standard input
 * gets the rest of the script, and a script that ends inside of a command does not run that command.
 */
export function runFromInput(call: CommandCall, options: ShellOptions): Promise<number> {
  const shell = startShell(call, options);
  return runProcess(shell, () => runLines(shell, call.stdin));
}

async function runProcess(shell: Interpreter, work: () => Promise<number>): Promise<number> {
  try {
    return await shell.runToEnd(work);
  } finally {
    shell.machine.facts.endProcess(shell.state.pid);
  }
}

async function runLines(shell: Interpreter, input: Source): Promise<number> {
  let firstLine = 1;
  for (let text = await input.readLine(); text !== undefined; text = await input.readLine()) {
    const whole = await completeCommand(text, input, firstLine);
    firstLine += whole.text.split('\n').length - 1;
    if (whole.list) await shell.runList(whole.list);
  }
  return shell.state.status;
}

/** Adds lines until a command is whole. Doubling the number of lines keeps long scripts from being parsed line by line. */
async function completeCommand(first: string, input: Source, firstLine: number) {
  let text = first;
  for (let lines = 1; ; lines *= 2) {
    const source = new SourceText(text, { firstLine });
    try {
      const list = new Parser(source).completeLine();
      if (source.atEnd && endsContinued(text)) throw source.incomplete('end of file unexpected');
      // What was read too far belongs to the commands of this line, as their standard input.
      input.unread(text.slice(source.at));
      return { list, text: text.slice(0, source.at) };
    } catch (error) {
      const more = error instanceof IncompleteInput ? await readLines(input, lines) : '';
      if (more !== '') text += more;
      else if (error instanceof ShellSyntaxError)
        throw new ShellFailure(error.message, { line: error.line, cause: error });
      else throw error;
    }
  }
}

function endsContinued(text: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\\n$/.test(text);
}

async function readLines(input: Source, count: number): Promise<string> {
  const lines: string[] = [];
  while (lines.length < count && (lines.length === 0 || input.hasLine)) {
    const line = await input.readLine();
    if (line === undefined) break;
    lines.push(line);
  }
  return lines.join('');
}

function startShell(call: CommandCall, { name, positional, flags }: ShellOptions): Interpreter {
  const streams = new Map<number, Stream>([
    [0, { source: call.stdin }],
    [1, { sink: call.out }],
    [2, { sink: call.err }],
  ]);
  const { files, cwd, umask, environment, facts, commands, signal } = call;
  const state = new ShellState({
    name,
    positional,
    files,
    cwd,
    umask,
    environment,
    streams,
    pid: facts.startProcess(),
  });
  state.options = new Set(flags);
  return new Interpreter(state, { facts, commands, signal });
}
