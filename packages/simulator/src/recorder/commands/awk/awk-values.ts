import { formatValue, general } from '../../shell/printf.ts';

/** Text that came from outside and looks like a number: compared as one. */
class NumericText {
  readonly text: string;
  readonly number: number;

  constructor(text: string) {
    this.text = text;
    this.number = Number(text);
  }
}

export type Value = number | string | NumericText | undefined;

/** A field, a piece of `split` or a command-line variable. */
export function fromInput(text: string): Value {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text) ? new NumericText(text) : text;
}

export function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  if (value instanceof NumericText) return value.number;
  return Number(/^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/.exec(value)?.[1] ?? 0);
}

export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  if (value instanceof NumericText) return value.text;
  return Number.isInteger(value) ? String(BigInt(value)) : general(value, 6);
}

export function isTrue(value: Value): boolean {
  return typeof value === 'string' ? value !== '' : numberOf(value) !== 0;
}

export function compareValues(a: Value, b: Value): number {
  const asText = typeof a === 'string' || typeof b === 'string';
  const [left, right] = asText ? [textOf(a), textOf(b)] : [numberOf(a), numberOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sprintf([format, ...values]: readonly Value[]): string {
  const queue = [...values];
  const conversion = /%([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?([diouxXcseEfFgG%])/g;
  return textOf(format).replace(conversion, (whole, flags: string, width, precision, kind: string) => {
    if (kind === '%') return '%';
    const size = (text: string | undefined) => (text === '*' ? numberOf(queue.shift()) : Number(text ?? 0));
    const field = { flags, width: size(width), precision: whole.includes('.') ? size(precision) : undefined };
    const value = queue.shift();
    if (kind === 'c' && typeof value === 'number')
      return formatValue(kind, String.fromCharCode(value), field);
    const isNumber = 'diouxXeEfFgG'.includes(kind);
    const text = isNumber ? numberText(numberOf(value), kind) : textOf(value);
    return formatValue(kind, text, field);
  });
}

function numberText(number: number, kind: string): string {
  return 'diouxX'.includes(kind) && Number.isFinite(number)
    ? String(BigInt(Math.trunc(number)))
    : String(number);
}
