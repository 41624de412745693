import type { Command, CommandCall } from '../shell/command-call.ts';
import { linesOf, pathOf, readInputs } from './command-input.ts';
import { parseOptions } from './options.ts';
import { parseSedScript, type SedAddress, type SedCommand } from './sed-script.ts';

export const sed: Command = async (call) => {
  const { flags, values, all, operands } = parseOptions(
    call.args.map((arg) => (/^-i./.test(arg) ? '-i' : arg)),
    {
      letters: 'nErsiuz',
      valued: 'ef',
      long: { quiet: 'n', silent: 'n', expression: 'e', 'regexp-extended': 'E', 'in-place': 'i' },
    },
  );
  const isGiven = values.has('e') || values.has('f');
  const texts = all.map(([letter, text]) => (letter === 'f' ? call.files.read(pathOf(call, text)) : text));
  const script = isGiven ? texts.join('\n') : (operands[0] ?? '');
  const paths = isGiven ? operands : operands.slice(1);
  let program: SedCommand[];
  try {
    program = parseSedScript(script, flags.has('E') || flags.has('r'));
  } catch (error) {
    call.err(`sed: -e expression #1: ${(error as Error).message}\n`);
    return 1;
  }
  const { inputs, status } = await readInputs(call, paths, (path, why) => `can't read ${path}: ${why}`);
  if (!flags.has('i')) {
    call.out(runSed(program, inputs.map(({ text }) => text).join(''), flags.has('n')));
    return status && 2;
  }
  for (const { name, text } of inputs) replaceFile(call, name, runSed(program, text, flags.has('n')));
  return status && 2;
};

function replaceFile(call: CommandCall, name: string, text: string): void {
  const path = pathOf(call, name);
  const file = call.files.write(path, { umask: call.umask });
  try {
    file.write(text);
  } finally {
    file.close();
  }
}

interface SedRun {
  readonly lines: readonly string[];
  readonly quiet: boolean;
  readonly open: Map<SedCommand, boolean>;
  index: number;
  pattern: string;
  hold: string;
  after: string;
  output: string;
  quit: boolean;
}

function runSed(program: readonly SedCommand[], text: string, quiet: boolean): string {
  const run: SedRun = {
    lines: linesOf(text),
    quiet,
    open: new Map(),
    index: 0,
    pattern: '',
    hold: '',
    after: '',
    output: '',
    quit: false,
  };
  for (; run.index < run.lines.length && !run.quit; run.index++) {
    run.pattern = run.lines[run.index] ?? '';
    run.after = '';
    const isDeleted = runCommands(program, run) === 'deleted';
    if (!isDeleted && !quiet) run.output += `${run.pattern}\n`;
    run.output += run.after;
  }
  const endsOpen =
    text !== '' && !text.endsWith('\n') && run.output.endsWith('\n') && run.index >= run.lines.length;
  return endsOpen ? run.output.slice(0, -1) : run.output;
}

function runCommands(commands: readonly SedCommand[], run: SedRun): 'deleted' | 'ended' | undefined {
  for (const command of commands) {
    if (isSelected(command, run) === command.negated) continue;
    const result = command.body ? runCommands(command.body, run) : runCommand(command, run);
    if (result !== undefined) return result;
  }
  return undefined;
}

function isSelected(command: SedCommand, run: SedRun): boolean {
  const [from, to] = command.addresses;
  if (from === undefined) return true;
  if (to === undefined) return matchesAddress(from, run);
  if (run.open.get(command)) {
    if (matchesAddress(to, run) || (typeof to === 'number' && run.index + 1 >= to))
      run.open.set(command, false);
    return typeof to !== 'number' || run.index + 1 <= to;
  }
  if (!matchesAddress(from, run)) return false;
  run.open.set(command, !(typeof to === 'number' && to <= run.index + 1));
  return true;
}

function matchesAddress(address: SedAddress, run: SedRun): boolean {
  if (typeof address === 'number') return run.index + 1 === address;
  return address === '$' ? run.index === run.lines.length - 1 : address.test(run.pattern);
}

function runCommand(command: SedCommand, run: SedRun): 'deleted' | 'ended' | undefined {
  switch (command.name) {
    case 'd':
      return 'deleted';
    case 'p':
      run.output += `${run.pattern}\n`;
      return undefined;
    case 'q':
      run.quit = true;
      return 'ended';
    case '=':
      run.output += `${run.index + 1}\n`;
      return undefined;
    case 'a':
      run.after += `${command.text}\n`;
      return undefined;
    case 'i':
      run.output += `${command.text}\n`;
      return undefined;
    case 'c':
      run.output += `${command.text}\n`;
      return 'deleted';
    case 'h':
      run.hold = run.pattern;
      return undefined;
    case 'H':
      run.hold += `\n${run.pattern}`;
      return undefined;
    case 'g':
      run.pattern = run.hold;
      return undefined;
    case 'G':
      run.pattern += `\n${run.hold}`;
      return undefined;
    case 'x':
      [run.pattern, run.hold] = [run.hold, run.pattern];
      return undefined;
    case 'n':
      return nextLine(run);
    case 'N':
      if (run.index + 1 < run.lines.length) run.pattern += `\n${run.lines[++run.index]}`;
      return undefined;
    case 'y':
      run.pattern = run.pattern.replace(/[\s\S]/g, (character) => command.table?.get(character) ?? character);
      return undefined;
    default:
      return substitute(command, run);
  }
}

function nextLine(run: SedRun): 'ended' | undefined {
  if (run.index + 1 >= run.lines.length) return 'ended';
  if (!run.quiet) run.output += `${run.pattern}\n`;
  run.pattern = run.lines[++run.index] ?? '';
  return undefined;
}

function substitute({ substitution }: SedCommand, run: SedRun): undefined {
  if (substitution === undefined) return;
  const { expression, replacement, occurrence, everywhere, prints } = substitution;
  let count = 0;
  let changed = false;
  run.pattern = run.pattern.replace(expression, (...match) => {
    count++;
    const whole = String(match[0]);
    if (count < occurrence || (!everywhere && count > occurrence)) return whole;
    changed = true;
    return replacement(match.filter((part) => typeof part === 'string' || part === undefined) as string[]);
  });
  if (changed && prints) run.output += `${run.pattern}\n`;
}
