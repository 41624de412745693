import type { Interpreter } from './interpreter.ts';
import { ShellFailure } from './shell-failure.ts';

export function exportNames(shell: Interpreter, args: readonly string[]): number {
  return markNames(shell, args, 'exported');
}

export function readonly(shell: Interpreter, args: readonly string[]): number {
  return markNames(shell, args, 'readonly');
}

function markNames(shell: Interpreter, args: readonly string[], flag: 'exported' | 'readonly'): number {
  const names = args.filter((arg) => arg !== '-p');
  if (names.length === 0) {
    const word = flag === 'exported' ? 'export' : 'readonly';
    for (const name of shell.state.names(flag))
      shell.state.write(1, `${word} ${assignmentText(shell, name)}\n`);
  }
  for (const definition of names) define(shell, definition, (name) => shell.state.mark(name, flag));
  return 0;
}

export function local(shell: Interpreter, args: readonly string[]): number {
  if (!shell.state.isInsideScope) throw new ShellFailure('local: not in a function');
  for (const definition of args) {
    const [name = ''] = definition.split('=', 1);
    shell.state.localise(name);
    define(shell, definition, () => {});
  }
  return 0;
}

function define(shell: Interpreter, definition: string, then: (name: string) => void): void {
  const equals = definition.indexOf('=');
  const name = equals < 0 ? definition : definition.slice(0, equals);
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new ShellFailure(`${name}: bad variable name`);
  if (equals >= 0) shell.state.set(name, definition.slice(equals + 1));
  then(name);
}

export function unset(shell: Interpreter, args: readonly string[]): number {
  const names = args.filter((arg) => arg !== '-v' && arg !== '-f');
  for (const name of names) {
    if (args[0] === '-f') shell.state.functions.delete(name);
    else shell.state.unset(name);
  }
  return 0;
}

export function shift(shell: Interpreter, [count = '1']: readonly string[]): number {
  const { state } = shell;
  if (Number(count) > state.positional.length) throw new ShellFailure("shift: can't shift that many");
  state.positional = state.positional.slice(Number(count));
  return 0;
}

const longOptions: Readonly<Record<string, string>> = {
  allexport: 'a',
  errexit: 'e',
  noclobber: 'C',
  noglob: 'f',
  nounset: 'u',
  xtrace: 'x',
};

export function setOptions(shell: Interpreter, args: readonly string[]): number {
  const { state } = shell;
  if (args.length === 0) {
    for (const name of state.names()) state.write(1, `${assignmentText(shell, name)}\n`);
    return 0;
  }
  const rest = [...args];
  for (let [first] = rest; first !== undefined && /^[-+][A-Za-z]/.test(first); [first] = rest) {
    rest.shift();
    const letters = /o$/.test(first) ? first.slice(1, -1) + longOption(rest.shift() ?? '') : first.slice(1);
    for (const letter of letters)
      first.startsWith('-') ? state.options.add(letter) : state.options.delete(letter);
  }
  if (rest[0] === '--') state.positional = rest.slice(1);
  else if (rest.length > 0) state.positional = rest;
  return 0;
}

function longOption(name: string): string {
  const letter = longOptions[name];
  if (letter === undefined) throw new ShellFailure(`set: Illegal option -o ${name}`);
  return letter;
}

function assignmentText(shell: Interpreter, name: string): string {
  const value = shell.state.get(name);
  return value === undefined ? name : `${name}='${value.replaceAll("'", `'"'"'`)}'`;
}

/** `getopts optstring name`, with OPTIND and OPTARG; clusters of letters are followed through OPTIND alone. */
export function getopts(shell: Interpreter, [letters = '', variable = '']: readonly string[]): number {
  const { state } = shell;
  const index = Number(state.get('OPTIND') ?? '1');
  const word = state.positional[index - 1];
  if (word === undefined || !/^-./.test(word) || word === '--') {
    if (word === '--') state.set('OPTIND', String(index + 1));
    state.set(variable, '?');
    return 1;
  }
  const letter = word[1] ?? '';
  const known = letters.indexOf(letter);
  const takesValue = known >= 0 && letters[known + 1] === ':';
  const value = word.length > 2 ? word.slice(2) : state.positional[index];
  if (takesValue && value !== undefined) state.set('OPTARG', value);
  state.set('OPTIND', String(index + (takesValue && word.length === 2 ? 2 : 1)));
  state.set(variable, known < 0 || (takesValue && value === undefined) ? '?' : letter);
  return 0;
}
