import type { Command } from '../shell/command-call.ts';
import { posixExpression } from './posix-expression.ts';

export const seq: Command = ({ args, out }) => {
  const numbers = args.map(Number);
  const [first, step, last] =
    args.length === 1 ? [1, 1, numbers[0]] : args.length === 2 ? [numbers[0], 1, numbers[1]] : numbers;
  if (first === undefined || step === undefined || last === undefined || !step) return 1;
  const lines: string[] = [];
  for (let value = first; step > 0 ? value <= last : value >= last; value += step) lines.push(`${value}\n`);
  out(lines.join(''));
  return 0;
};

/** expr(1): integers, comparison and `STRING : PATTERN`. */
export const expr: Command = ({ args, out, err }) => {
  const words = [...args];
  try {
    const value = either(words);
    if (words.length > 0) throw new Error(`syntax error: unexpected argument '${words[0]}'`);
    out(`${value}\n`);
    return value === '' || value === '0' ? 1 : 0;
  } catch (error) {
    err(`expr: ${(error as Error).message}\n`);
    return 2;
  }
};

type Level = (words: string[]) => string;

function either(words: string[]): string {
  let left = both(words);
  while (words[0] === '|') {
    words.shift();
    const right = both(words);
    left = isTrue(left) ? left : right;
  }
  return left;
}

function both(words: string[]): string {
  let left = compare(words);
  while (words[0] === '&') {
    words.shift();
    const right = compare(words);
    left = isTrue(left) && isTrue(right) ? left : '0';
  }
  return left;
}

const compare = binaryLevel(
  {
    '=': (a, b) => flag(order(a, b) === 0),
    '!=': (a, b) => flag(order(a, b) !== 0),
    '<': (a, b) => flag(order(a, b) < 0),
    '<=': (a, b) => flag(order(a, b) <= 0),
    '>': (a, b) => flag(order(a, b) > 0),
    '>=': (a, b) => flag(order(a, b) >= 0),
  },
  (words) => sum(words),
);

const sum: Level = binaryLevel(
  { '+': (a, b) => String(integer(a) + integer(b)), '-': (a, b) => String(integer(a) - integer(b)) },
  (words) => product(words),
);

const product: Level = binaryLevel(
  {
    '*': (a, b) => String(integer(a) * integer(b)),
    '/': (a, b) => String(integer(a) / divisor(b)),
    '%': (a, b) => String(integer(a) % divisor(b)),
  },
  (words) => match(words),
);

const match: Level = binaryLevel({ ':': matchText }, (words) => primary(words));

function binaryLevel(
  operators: Readonly<Record<string, (a: string, b: string) => string>>,
  next: Level,
): Level {
  return (words) => {
    let left = next(words);
    for (let operate = operators[words[0] ?? '']; operate; operate = operators[words[0] ?? '']) {
      words.shift();
      left = operate(left, next(words));
    }
    return left;
  };
}

function primary(words: string[]): string {
  const word = words.shift();
  if (word === undefined) throw new Error('syntax error: missing argument');
  if (word === 'length') return String(primary(words).length);
  if (word !== '(') return word;
  const value = either(words);
  if (words.shift() !== ')') throw new Error('syntax error: expecting )');
  return value;
}

function matchText(text: string, pattern: string): string {
  const found = new RegExp(`^(?:${posixExpression(pattern, { extended: false }).source})`).exec(text);
  return pattern.includes('\\(') ? (found?.[1] ?? '') : String(found?.[0].length ?? 0);
}

function order(a: string, b: string): number {
  const areNumbers = /^-?\d+$/.test(a) && /^-?\d+$/.test(b);
  if (areNumbers) return BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0;
  return a < b ? -1 : a > b ? 1 : 0;
}

function integer(text: string): bigint {
  if (!/^-?\d+$/.test(text)) throw new Error('non-integer argument');
  return BigInt(text);
}

function divisor(text: string): bigint {
  if (integer(text) === 0n) throw new Error('division by zero');
  return integer(text);
}

function flag(value: boolean): string {
  return value ? '1' : '0';
}

function isTrue(text: string): boolean {
  return text !== '' && text !== '0';
}
