import { setImmediate as nextTurn } from 'node:timers/promises';
import { HostError } from '../host/host-error.ts';
import type { HostFacts } from '../host/host-facts.ts';
import { builtins, specialBuiltins } from './builtins.ts';
import type { CommandTable } from './command-call.ts';
import { runCompound } from './compound-commands.ts';
import { ExitControl, LoopControl, ReturnControl } from './control-flow.ts';
import { type ExpansionScope, expandFields, expandText } from './expansion.ts';
import { Parser } from './parser.ts';
import { RedirectionFailure, redirect } from './redirect.ts';
import { runExternal } from './run-external.ts';
import { ShellFailure } from './shell-failure.ts';
import type { ShellState } from './shell-state.ts';
import { ShellSyntaxError, SourceText } from './source-text.ts';
import { Source, type Stream } from './streams.ts';
import type { AndOr, Command, List, Pipeline, SimpleCommand } from './syntax-tree.ts';

/** What a shell runs on. */
export interface ShellMachine {
  readonly facts: HostFacts;
  readonly commands: CommandTable;
  /** Kills the shell. */
  readonly signal: AbortSignal;
}

/** Commands after which other work of the process gets its turn. */
const commandsPerTurn = 256;

/** Executes what the parser found, in one shell process. */
export class Interpreter {
  readonly state: ShellState;
  readonly machine: ShellMachine;
  line = 1;
  #commands = 0;
  /** Inside of a condition, where `set -e` does not count. */
  #tested = 0;
  #loops = 0;
  /** Of the last `$(…)`: what a command of nothing but assignments ends with. */
  #substitutionStatus = 0;

  constructor(state: ShellState, machine: ShellMachine) {
    this.state = state;
    this.machine = machine;
  }

  async runList(list: List): Promise<number> {
    for (const andOr of list) await this.#runAndOr(andOr);
    return this.state.status;
  }

  /** Parses and runs script text line by line, as `eval` and `.` do. */
  async runText(text: string): Promise<number> {
    const parser = new Parser(new SourceText(text));
    this.state.status = 0;
    try {
      for (let list = parser.completeLine(); list !== undefined; list = parser.completeLine())
        await this.runList(list);
    } catch (error) {
      throw error instanceof ShellSyntaxError
        ? new ShellFailure(error.message, { line: error.line, cause: error })
        : error;
    }
    return this.state.status;
  }

  /** Runs the exit trap; its own exit status counts only if it calls `exit`. */
  async runExitTrap(): Promise<void> {
    const { exitTrap, status } = this.state;
    this.state.exitTrap = undefined;
    if (exitTrap === undefined) return;
    try {
      await this.runText(exitTrap);
      this.state.status = status;
    } catch (error) {
      if (!(error instanceof ExitControl)) throw error;
      this.state.status = error.status;
    }
  }

  complain(message: string): void {
    this.state.write(2, `${this.state.name}: ${this.line}: ${message}\n`);
  }

  scope(): ExpansionScope {
    const { state } = this;
    return {
      positional: state.positional,
      files: state.files,
      cwd: state.cwd,
      splitsAt: state.get('IFS') ?? ' \t\n',
      matchesPathnames: !state.options.has('f'),
      refusesUnset: state.options.has('u'),
      parameter: (name) => state.parameter(name),
      assign: (name, value) => state.set(name, value),
      capture: (body) => this.#capture(body),
    };
  }

  async #runAndOr({ first, rest, background }: AndOr): Promise<void> {
    if (background) {
      this.#startBackground({ first, rest, background: false });
      return;
    }
    await this.#runPipeline(first, rest.length > 0);
    for (const [index, { operator, pipeline }] of rest.entries()) {
      const isWanted = operator === '&&' ? this.state.status === 0 : this.state.status !== 0;
      if (isWanted) await this.#runPipeline(pipeline, index < rest.length - 1);
    }
  }

  #startBackground(andOr: AndOr): void {
    const streams = new Map(this.state.streams).set(0, { source: new Source('') });
    this.state.background.push(this.inSubshell((shell) => shell.runList([andOr]), streams));
    this.state.status = 0;
  }

  async #runPipeline({ negated, commands }: Pipeline, isTested: boolean): Promise<void> {
    const tested = isTested || negated ? 1 : 0;
    this.#tested += tested;
    try {
      const [only] = commands;
      if (commands.length === 1 && only) this.state.status = await this.#runCommand(only);
      else this.state.status = await this.#runStages(commands);
      if (negated) this.state.status = this.state.status === 0 ? 1 : 0;
      this.#failOnError();
    } finally {
      this.#tested -= tested;
    }
  }

  #failOnError(): void {
    if (this.state.status !== 0 && this.#tested === 0 && this.state.options.has('e')) {
      throw new ExitControl(this.state.status);
    }
  }

  /** One stage after the other: each reads what the one before has written in full. */
  async #runStages(commands: readonly Command[]): Promise<number> {
    let input: Stream | undefined = this.state.streams.get(0);
    let status = 0;
    for (const [index, command] of commands.entries()) {
      const chunks: string[] = [];
      const streams = new Map(this.state.streams);
      if (input) streams.set(0, input);
      if (index < commands.length - 1) streams.set(1, { sink: (text) => chunks.push(text) });
      status = await this.inSubshell((shell) => shell.#runCommand(command), streams);
      input = { source: new Source(chunks.join('')) };
    }
    return status;
  }

  async #capture(body: List): Promise<string> {
    const chunks: string[] = [];
    const streams = new Map(this.state.streams).set(1, { sink: (text) => chunks.push(text) });
    this.#substitutionStatus = await this.inSubshell((shell) => shell.runList(body), streams);
    return chunks.join('');
  }

  async inSubshell(
    work: (shell: Interpreter) => Promise<number>,
    streams: ReadonlyMap<number, Stream> = this.state.streams,
  ): Promise<number> {
    const state = this.state.fork();
    state.streams = streams;
    const shell = new Interpreter(state, this.machine);
    shell.#tested = this.#tested;
    shell.line = this.line;
    return shell.runToEnd(() => work(shell));
  }

  /** Runs `work` as the whole of a shell process and returns its exit status. */
  async runToEnd(work: () => Promise<number>): Promise<number> {
    try {
      this.state.status = await work();
    } catch (error) {
      this.state.status = this.#endStatus(error);
    }
    await this.runExitTrap();
    return this.state.status;
  }

  #endStatus(error: unknown): number {
    if (error instanceof ExitControl || error instanceof ReturnControl) return error.status;
    if (error instanceof LoopControl) return 0;
    if (!(error instanceof ShellFailure)) throw error;
    this.line = error.line ?? this.line;
    this.complain(error.message);
    return error.status;
  }

  async #runCommand(command: Command): Promise<number> {
    await this.#takeTurn();
    if (command.type === 'simple') return this.#runSimple(command);
    if (command.redirections.length === 0) return runCompound(this, command);
    return this.#redirected(command, () => runCompound(this, command));
  }

  async #takeTurn(): Promise<void> {
    this.machine.signal.throwIfAborted();
    if (++this.#commands % commandsPerTurn === 0) await nextTurn();
  }

  async #redirected(command: Command, work: () => Promise<number>): Promise<number> {
    const { state } = this;
    const before = state.streams;
    try {
      const { streams, close } = await redirect(command.redirections, state, this.scope());
      state.streams = streams;
      try {
        return await work();
      } finally {
        close();
      }
    } catch (error) {
      state.streams = before;
      if (!(error instanceof RedirectionFailure)) throw error;
      this.complain(error.message);
      return 2;
    } finally {
      state.streams = before;
    }
  }

  /** Runs `work` as a condition: its failure does not end a script under `set -e`. */
  async tested<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#tested++;
    try {
      return await work();
    } finally {
      this.#tested--;
    }
  }

  /** Runs one turn of a loop and tells whether the loop is over. */
  async endsLoop(turn: () => Promise<number>): Promise<boolean> {
    this.#loops++;
    try {
      await turn();
      return false;
    } catch (error) {
      if (!(error instanceof LoopControl)) throw error;
      this.state.status = 0;
      if (error.depth > 1 && this.#loops > 1) {
        error.depth--;
        throw error;
      }
      return error.kind === 'break';
    } finally {
      this.#loops--;
    }
  }

  async #runSimple(command: SimpleCommand): Promise<number> {
    this.line = command.line;
    const args: string[] = [];
    for (const word of command.words) args.push(...(await expandFields(word, this.scope())));
    const [name, ...rest] = args;
    if (name === undefined) return this.#runAssignments(command);
    const isLasting = specialBuiltins.has(name) && !this.state.functions.has(name);
    if (isLasting) await this.#assign(command);
    if (name === 'exec') return this.#runExec(command, rest);
    const run = () => this.#dispatch(name, rest);
    const work = command.assignments.length === 0 || isLasting ? run : () => this.#withPrefix(command, run);
    return command.redirections.length === 0 ? work() : this.#redirected(command, work);
  }

  async #runAssignments(command: SimpleCommand): Promise<number> {
    this.#substitutionStatus = 0;
    await this.#assign(command);
    if (command.redirections.length === 0) return this.#substitutionStatus;
    return this.#redirected(command, async () => this.#substitutionStatus);
  }

  async #assign({ assignments }: SimpleCommand, prepare?: (name: string) => void): Promise<void> {
    for (const { name, value } of assignments) {
      const text = await expandText(value, this.scope());
      prepare?.(name);
      this.state.set(name, text);
    }
  }

  #withPrefix(command: SimpleCommand, work: () => Promise<number>): Promise<number> {
    return this.state.scoped(async () => {
      await this.#assign(command, (name) => this.state.localise(name));
      for (const { name } of command.assignments) this.state.mark(name, 'exported');
      return work();
    });
  }

  /** `exec` without a command makes its redirections last. */
  async #runExec(command: SimpleCommand, args: readonly string[]): Promise<number> {
    const [name, ...rest] = args;
    if (name !== undefined)
      throw new ExitControl(await this.#redirected(command, () => this.runProgram(name, rest)));
    const { streams } = await redirect(command.redirections, this.state, this.scope()).catch((error) => {
      throw error instanceof RedirectionFailure ? new ShellFailure(error.message, { cause: error }) : error;
    });
    this.state.streams = streams;
    return 0;
  }

  async #dispatch(name: string, args: readonly string[]): Promise<number> {
    const body = this.state.functions.get(name);
    if (body) return this.#callFunction(body, args);
    const builtin = builtins.get(name);
    if (builtin === undefined) return this.runProgram(name, args);
    try {
      return await builtin(this, args);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.complain(`${name}: ${error.message}`);
      return 1;
    }
  }

  /** Runs a built-in or a program, but no function. */
  runWithoutFunctions(name: string, args: readonly string[]): Promise<number> {
    const builtin = builtins.get(name);
    return builtin ? Promise.resolve(builtin(this, args)) : this.runProgram(name, args);
  }

  runProgram(name: string, args: readonly string[]): Promise<number> {
    return runExternal(this, name, args);
  }

  async #callFunction(body: Command, args: readonly string[]): Promise<number> {
    const { state } = this;
    const { positional } = state;
    const loops = this.#loops;
    state.positional = args;
    this.#loops = 0;
    try {
      return await state.scoped(() => this.#runCommand(body));
    } catch (error) {
      if (!(error instanceof ReturnControl)) throw error;
      return error.status;
    } finally {
      state.positional = positional;
      this.#loops = loops;
    }
  }
}
