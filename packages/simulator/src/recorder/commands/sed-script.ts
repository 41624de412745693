import { posixExpression } from './posix-expression.ts';

export type SedAddress = number | '$' | RegExp;

interface Substitution {
  readonly expression: RegExp;
  /** Text for one match and its groups. */
  readonly replacement: (match: readonly string[]) => string;
  readonly occurrence: number;
  readonly everywhere: boolean;
  readonly prints: boolean;
}

export interface SedCommand {
  readonly name: string;
  readonly addresses: readonly SedAddress[];
  readonly negated: boolean;
  readonly text?: string;
  readonly body?: readonly SedCommand[];
  readonly substitution?: Substitution;
  readonly table?: ReadonlyMap<string, string>;
}

/** @throws Error with the message of sed(1) for a script that it would refuse, or that is not supported. */
export function parseSedScript(script: string, extended: boolean): SedCommand[] {
  const reader = { text: script, at: 0, extended };
  const commands = parseCommands(reader);
  if (reader.at < reader.text.length) throw new Error("unexpected `}'");
  return commands;
}

interface Reader {
  readonly text: string;
  readonly extended: boolean;
  at: number;
}

function parseCommands(reader: Reader): SedCommand[] {
  const commands: SedCommand[] = [];
  for (;;) {
    take(reader, /[\s;]*(?:#[^\n]*\n?[\s;]*)*/y);
    if (reader.at >= reader.text.length || reader.text[reader.at] === '}') return commands;
    commands.push(parseCommand(reader));
  }
}

function parseCommand(reader: Reader): SedCommand {
  const addresses: SedAddress[] = [];
  const first = parseAddress(reader);
  if (first !== undefined) addresses.push(first);
  if (first !== undefined && take(reader, /\s*,\s*/y)) addresses.push(parseAddress(reader) ?? '$');
  const negated = take(reader, /\s*!\s*/y) !== '';
  take(reader, /\s*/y);
  const name = reader.text[reader.at++] ?? '';
  return { name, addresses, negated, ...parseRest(name, reader) };
}

function parseRest(name: string, reader: Reader): Partial<SedCommand> {
  if (name === '{') {
    const body = parseCommands(reader);
    if (reader.text[reader.at++] !== '}') throw new Error("unmatched `{'");
    return { body };
  }
  if (name === 's') return { substitution: parseSubstitution(reader) };
  if (name === 'y') return { table: parseTable(reader) };
  if ('aic'.includes(name) && name !== '')
    return { text: take(reader, /[ \t]*\\?\n?[ \t]*/y) && parseText(reader) };
  if ('dpqhHgGxnN='.includes(name) && name !== '') return {};
  // Files are for redirections: w, r and their like stay out, and so does anything that runs a program.
  throw new Error(`char ${reader.at}: unknown command: \`${name}'`);
}

function parseText(reader: Reader): string {
  return take(reader, /(?:[^\n\\]|\\[\s\S])*/y).replace(/\\([\s\S])/g, '$1');
}

function parseAddress(reader: Reader): SedAddress | undefined {
  const number = take(reader, /\d+/y);
  if (number !== '') return Number(number);
  if (take(reader, /\$/y)) return '$';
  const opener = take(reader, /\/|\\[\s\S]/y);
  if (opener === '') return undefined;
  const pattern = takeUntil(reader, opener.at(-1) ?? '/');
  return posixExpression(pattern, { extended: reader.extended, ignoreCase: take(reader, /I/y) !== '' });
}

function parseSubstitution(reader: Reader): Substitution {
  const delimiter = reader.text[reader.at++] ?? '/';
  const pattern = takeUntil(reader, delimiter);
  const replacement = takeUntil(reader, delimiter);
  const flags = take(reader, /[gpiI\d]*/y);
  return {
    expression: posixExpression(pattern, {
      extended: reader.extended,
      ignoreCase: /i/i.test(flags),
      flags: 'g',
    }),
    replacement: (match) => fillReplacement(replacement, match),
    occurrence: Number(/\d+/.exec(flags)?.[0] ?? 1),
    everywhere: flags.includes('g'),
    prints: flags.includes('p'),
  };
}

function fillReplacement(replacement: string, match: readonly string[]): string {
  return replacement.replace(/\\([0-9])|\\n|\\t|\\([\s\S])|&/g, (whole, group, plain) => {
    if (group !== undefined) return match[Number(group)] ?? '';
    if (whole === '&') return match[0] ?? '';
    return whole === '\\n' ? '\n' : whole === '\\t' ? '\t' : plain;
  });
}

function parseTable(reader: Reader): Map<string, string> {
  const delimiter = reader.text[reader.at++] ?? '/';
  const [from, to] = [takeUntil(reader, delimiter), takeUntil(reader, delimiter)];
  if (from.length !== to.length) throw new Error("strings for `y' command are different lengths");
  return new Map([...from].map((character, index) => [character, to[index] ?? '']));
}

/** Text up to the delimiter; an escaped delimiter loses its backslash. */
function takeUntil(reader: Reader, delimiter: string): string {
  let text = '';
  for (;;) {
    const character = reader.text[reader.at++];
    if (character === undefined) throw new Error("unterminated `s' command");
    if (character === delimiter) return text;
    if (character === '[' && /^\^?\]?[^\]]*\]/.test(reader.text.slice(reader.at))) {
      const set = take(reader, /\^?\]?(?:\[:\w+:\]|[^\]])*\]/y);
      text += character + set;
    } else if (character !== '\\') text += character;
    else if (reader.text[reader.at] === delimiter) text += reader.text[reader.at++];
    else text += character + (reader.text[reader.at++] ?? '');
  }
}

function take(reader: Reader, expression: RegExp): string {
  expression.lastIndex = reader.at;
  const text = expression.exec(reader.text)?.[0] ?? '';
  reader.at += text.length;
  return text;
}
