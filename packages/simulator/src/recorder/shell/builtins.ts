import { HostError } from '../host/host-error.ts';
import { access } from '../host/node-info.ts';
import { absolutePath } from './absolute-path.ts';
import { ExitControl, LoopControl, ReturnControl } from './control-flow.ts';
import type { Interpreter } from './interpreter.ts';
import { formatPrintf, resolveEscapes } from './printf.ts';
import { read } from './read-builtin.ts';
import { programPath } from './run-external.ts';
import { ShellFailure } from './shell-failure.ts';
import { evaluateTest, TestSyntaxError } from './test-command.ts';
import { exportNames, getopts, local, readonly, setOptions, shift, unset } from './variable-builtins.ts';

/** A command that the shell runs itself, because it changes the shell. */
export type Builtin = (shell: Interpreter, args: readonly string[]) => number | Promise<number>;

/** Built-ins before which assignments last and whose failure ends the script. @see POSIX.1-2017, section 2.14 */
export const specialBuiltins: ReadonlySet<string> = new Set(
  ': . break continue eval exec exit export readonly return set shift times trap unset'.split(' '),
);

export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [':', () => 0],
  ['true', () => 0],
  ['false', () => 1],
  ['.', source],
  ['[', (shell, args) => (args.at(-1) === ']' ? test(shell, args.slice(0, -1)) : missingBracket(shell))],
  ['break', (_, [depth = '1']) => leaveLoop('break', depth)],
  ['cd', changeDirectory],
  ['command', command],
  ['continue', (_, [depth = '1']) => leaveLoop('continue', depth)],
  ['echo', echo],
  ['eval', (shell, args) => shell.runText(args.join(' '))],
  ['exit', (shell, args) => exit(shell, args)],
  ['export', exportNames],
  ['getopts', getopts],
  ['hash', () => 0],
  ['kill', kill],
  ['local', local],
  ['printf', printf],
  ['pwd', (shell) => print(shell, `${shell.state.cwd}\n`)],
  ['read', read],
  ['readonly', readonly],
  ['return', (shell, [status]) => leaveFunction(shell, status)],
  ['set', setOptions],
  ['shift', shift],
  ['test', test],
  ['times', (shell) => print(shell, '0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n')],
  ['trap', trap],
  ['type', type],
  ['ulimit', (shell) => print(shell, 'unlimited\n')],
  ['umask', umask],
  ['unset', unset],
  ['wait', wait],
]);

function print(shell: Interpreter, text: string): number {
  shell.state.write(1, text);
  return 0;
}

function echo(shell: Interpreter, args: readonly string[]): number {
  const withoutLineEnd = args[0] === '-n';
  const { text, stop } = resolveEscapes((withoutLineEnd ? args.slice(1) : args).join(' '));
  return print(shell, withoutLineEnd || stop ? text : `${text}\n`);
}

function printf(shell: Interpreter, args: readonly string[]): number {
  const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined) throw new ShellFailure('printf: usage: printf format [arg ...]');
  return print(shell, formatPrintf(format, values));
}

function test(shell: Interpreter, args: readonly string[]): number {
  try {
    return evaluateTest(args, shell.state) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestSyntaxError)) throw error;
    shell.complain(`[: ${error.message}`);
    return 2;
  }
}

function missingBracket(shell: Interpreter): number {
  shell.complain('[: missing ]');
  return 2;
}

function changeDirectory(shell: Interpreter, args: readonly string[]): number {
  const { state } = shell;
  const [given = state.get('HOME') ?? '/'] = args.filter((arg) => !/^-[LP-]$/.test(arg));
  const target = given === '-' ? (state.get('OLDPWD') ?? state.cwd) : given;
  try {
    const { path, node } = state.files.locate(absolutePath(target, state.cwd));
    if (node?.kind !== 'directory') throw new HostError(node ? 'ENOTDIR' : 'ENOENT');
    if (!state.files.may(path || '/', access.search)) throw new HostError('EACCES');
    state.set('OLDPWD', state.cwd);
    state.cwd = path || '/';
    state.set('PWD', state.cwd);
    return given === '-' ? print(shell, `${state.cwd}\n`) : 0;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    shell.complain(`cd: can't cd to ${target}`);
    return 2;
  }
}

async function source(shell: Interpreter, [path = '']: readonly string[]): Promise<number> {
  const { state } = shell;
  let text: string;
  try {
    text = state.files.read(absolutePath(path, state.cwd));
  } catch (error) {
    throw new ShellFailure(`.: cannot open ${path}: No such file`, { cause: error });
  }
  try {
    return await shell.runText(text);
  } catch (error) {
    if (!(error instanceof ReturnControl)) throw error;
    return error.status;
  }
}

function exit(shell: Interpreter, [status]: readonly string[]): never {
  throw new ExitControl(status === undefined ? shell.state.status : statusOf('exit', status));
}

function leaveFunction(shell: Interpreter, status: string | undefined): never {
  throw new ReturnControl(status === undefined ? shell.state.status : statusOf('return', status));
}

function leaveLoop(kind: 'break' | 'continue', depth: string): never {
  throw new LoopControl(kind, statusOf(kind, depth));
}

function statusOf(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new ShellFailure(`${name}: Illegal number: ${text}`);
  return Number(text) & 0xff;
}

function trap(shell: Interpreter, args: readonly string[]): number {
  const [action, ...conditions] = args[0] === '--' ? args.slice(1) : args;
  if (action === undefined) return 0;
  // Signals reach a virtual process only as its end, so the exit trap is the one that can run.
  if (conditions.some((name) => name === 'EXIT' || name === '0')) {
    shell.state.exitTrap = action === '-' || action === '' ? undefined : action;
  }
  return 0;
}

/** Signals end at the virtual process they name: only whether it lives can be asked. */
function kill(shell: Interpreter, args: readonly string[]): number {
  const pid = Number(args.at(-1));
  if (shell.machine.facts.isAlive(pid)) return 0;
  shell.complain('kill: No such process');
  return 1;
}

async function command(shell: Interpreter, args: readonly string[]): Promise<number> {
  const [first = '', ...rest] = args;
  if (first === '-v' || first === '-V') return describe(shell, rest[0] ?? '');
  const [name, ...values] = first === '-p' || first === '--' ? rest : args;
  return name === undefined ? 0 : shell.runWithoutFunctions(name, values);
}

function describe(shell: Interpreter, name: string): number {
  const isOwn = shell.state.functions.has(name) || builtins.has(name);
  const found = isOwn ? name : programPath(shell, name);
  return found === undefined ? 127 : print(shell, `${found}\n`);
}

function type(shell: Interpreter, [name = '']: readonly string[]): number {
  if (shell.state.functions.has(name)) return print(shell, `${name} is a shell function\n`);
  if (builtins.has(name)) return print(shell, `${name} is a shell builtin\n`);
  const path = programPath(shell, name);
  print(shell, path === undefined ? `${name}: not found\n` : `${name} is ${path}\n`);
  return path === undefined ? 127 : 0;
}

function umask(shell: Interpreter, [mask]: readonly string[]): number {
  if (mask === undefined) return print(shell, `${shell.state.umask.toString(8).padStart(4, '0')}\n`);
  if (!/^[0-7]+$/.test(mask)) throw new ShellFailure(`umask: Illegal mode: ${mask}`);
  shell.state.umask = Number.parseInt(mask, 8) & 0o777;
  return 0;
}

async function wait(shell: Interpreter, args: readonly string[]): Promise<number> {
  const { background, pid } = shell.state;
  const statuses = await Promise.all(background);
  const last = args.at(-1);
  return last === undefined ? 0 : (statuses[Number(last) - pid - 1] ?? 127);
}
