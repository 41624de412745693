import { splitFields } from './awk-records.ts';
import type { AwkRun } from './awk-run.ts';
import type { Expression, LeftValue } from './awk-tree.ts';
import { fromInput, numberOf, sprintf, textOf, type Value } from './awk-values.ts';

type AwkBuiltin = (run: AwkRun, args: readonly Expression[]) => Value;

const numeric = (work: (number: number) => number): AwkBuiltin => {
  return (run, [argument]) => work(argument ? numberOf(run.evaluate(argument)) : 0);
};

const textual = (work: (text: string) => Value): AwkBuiltin => {
  return (run, [argument]) => work(argument ? textOf(run.evaluate(argument)) : textOf(run.memory.field(0)));
};

const builtins: Readonly<Record<string, AwkBuiltin>> = {
  int: numeric(Math.trunc),
  sqrt: numeric(Math.sqrt),
  exp: numeric(Math.exp),
  log: numeric(Math.log),
  sin: numeric(Math.sin),
  cos: numeric(Math.cos),
  rand: (run) => run.random(),
  srand: () => 0,
  systime: () => Math.floor(Date.now() / 1000),
  tolower: textual((text) => text.toLowerCase()),
  toupper: textual((text) => text.toUpperCase()),
  length: (run, args) => lengthOf(run, args[0]),
  substr: (run, args) => substring(args.map((arg) => run.evaluate(arg))),
  index: (run, args) => {
    const [text = '', part = ''] = args.map((arg) => textOf(run.evaluate(arg)));
    return text.indexOf(part) + 1;
  },
  sprintf: (run, args) => sprintf(args.map((arg) => run.evaluate(arg))),
  close: (run, [name]) => (name ? run.closeFile(textOf(run.evaluate(name))) : -1),
  split,
  match,
  sub: (run, args) => substitute(run, args, false),
  gsub: (run, args) => substitute(run, args, true),
};

/** A function of awk or of the program. @throws Error for `system` and its like, which are not supported. */
export function callFunction(run: AwkRun, name: string, args: readonly Expression[]): Value {
  const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  return builtin ? builtin(run, args) : run.callOwn(name, args);
}

function lengthOf(run: AwkRun, argument: Expression | undefined): number {
  if (argument === undefined) return textOf(run.memory.field(0)).length;
  const isArray = argument.type === 'variable' && run.memory.get(argument.name) === undefined;
  return isArray ? run.memory.array(argument.name).size : textOf(run.evaluate(argument)).length;
}

function substring([text, from, count]: readonly Value[]): string {
  const start = Math.round(numberOf(from));
  const end = count === undefined ? Number.POSITIVE_INFINITY : start + Math.round(numberOf(count));
  return textOf(text).slice(Math.max(0, start - 1), Math.max(0, end - 1));
}

function split(run: AwkRun, [text, array, separator]: readonly Expression[]): Value {
  if (text === undefined || array?.type !== 'variable') throw new Error('syntax error in split');
  const source = textOf(run.evaluate(text));
  const parts =
    separator?.type === 'regex'
      ? source.split(run.expression(separator))
      : splitFields(source, textOf(separator ? run.evaluate(separator) : run.memory.get('FS')));
  const items = run.memory.array(array.name);
  items.clear();
  if (source === '') return 0;
  for (const [index, part] of parts.entries()) items.set(String(index + 1), fromInput(part));
  return parts.length;
}

function match(run: AwkRun, [text, pattern]: readonly Expression[]): Value {
  const found = text && pattern ? run.expression(pattern).exec(textOf(run.evaluate(text))) : null;
  run.memory.set('RSTART', found ? found.index + 1 : 0);
  run.memory.set('RLENGTH', found ? found[0].length : -1);
  return found ? found.index + 1 : 0;
}

function substitute(
  run: AwkRun,
  [pattern, replacement, target]: readonly Expression[],
  everywhere: boolean,
): Value {
  if (pattern === undefined || replacement === undefined) throw new Error('syntax error in sub');
  const place = (target ?? { type: 'field', index: { type: 'number', value: 0 } }) as LeftValue;
  const template = textOf(run.evaluate(replacement));
  let count = 0;
  const result = textOf(run.evaluate(place)).replace(
    run.expression(pattern, everywhere ? 'g' : ''),
    (whole) => {
      count++;
      return template.replace(
        /\\(&)|\\(\\)|&/g,
        (mark, plain, backslash) => plain ?? backslash ?? (mark === '&' ? whole : mark),
      );
    },
  );
  if (count > 0) run.assign(place, result);
  return count;
}
