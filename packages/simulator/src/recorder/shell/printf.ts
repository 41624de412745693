const conversion =
  /%([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?([diouxXcsbeEfFgG%])|%|\\(?:[abefnrtv\\"']|0?[0-7]{1,3})|[^%\\]+|\\/g;

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Text with the backslash escapes of `echo` and of `%b` resolved; `stop` tells that `\c` ended the output. */
export function resolveEscapes(text: string): { readonly text: string; readonly stop: boolean } {
  const end = /(?:^|[^\\])(?:\\\\)*(\\c)/.exec(text);
  const shown = end ? text.slice(0, end.index + end[0].length - 2) : text;
  return { text: shown.replace(/\\(?:0[0-7]{0,3}|[abefnrtv\\])/g, resolveEscape), stop: end !== null };
}

function resolveEscape(sequence: string): string {
  const code = sequence.slice(1);
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
  return escapes[code] ?? code;
}

/** Formats as printf(1): the format is used again until all arguments are. */
export function formatPrintf(format: string, args: readonly string[]): string {
  const queue = [...args];
  let output = '';
  do {
    const { length } = queue;
    const round = formatOnce(format, queue);
    output += round.text;
    if (round.stop || queue.length === length) break;
  } while (queue.length > 0);
  return output;
}

function formatOnce(format: string, queue: string[]): { readonly text: string; readonly stop: boolean } {
  let text = '';
  for (const match of format.matchAll(conversion)) {
    const [whole, flags = '', width, precision, kind] = match;
    if (whole.startsWith('\\')) text += resolveEscape(whole);
    else if (kind === undefined) text += whole;
    else if (kind === '%') text += '%';
    else {
      const field = takeField(queue, {
        flags,
        width,
        precision: whole.includes('.') ? (precision ?? '0') : undefined,
      });
      const value = queue.shift() ?? '';
      const escaped = kind === 'b' ? resolveEscapes(value) : { text: value, stop: false };
      text += formatValue(kind, escaped.text, field);
      if (escaped.stop) return { text, stop: true };
    }
  }
  return { text, stop: false };
}

interface FieldFormat {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

function takeField(
  queue: string[],
  raw: { flags: string; width: string | undefined; precision: string | undefined },
): FieldFormat {
  const numberOf = (text: string) => Number(text === '*' ? (queue.shift() ?? '0') : text);
  const width = raw.width === undefined ? 0 : numberOf(raw.width);
  const precision = raw.precision === undefined ? undefined : numberOf(raw.precision);
  return { flags: width < 0 ? `${raw.flags}-` : raw.flags, width: Math.abs(width), precision };
}

/** One value under one conversion; also what awk's printf needs. */
export function formatValue(kind: string, value: string, field: FieldFormat): string {
  const text = convert(kind, value, field);
  const { flags, width } = field;
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || 'csb'.includes(kind)) return text.padStart(width);
  const [sign = ''] = /^[-+ ]?/.exec(text) ?? [];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function convert(kind: string, value: string, { flags, precision }: FieldFormat): string {
  if (kind === 's' || kind === 'b') return precision === undefined ? value : value.slice(0, precision);
  if (kind === 'c') return value.slice(0, 1);
  if ('diouxX'.includes(kind)) return convertInteger(kind, value, flags, precision);
  const number = Number(value) || 0;
  const digits = precision ?? 6;
  const plus = number >= 0 && flags.includes('+') ? '+' : '';
  if (kind === 'f' || kind === 'F') return plus + number.toFixed(digits);
  if (kind === 'e' || kind === 'E') return plus + exponential(number, digits, kind);
  return plus + general(number, digits || 1);
}

function convertInteger(kind: string, value: string, flags: string, precision = 0): string {
  const number = integerOf(value);
  if (kind === 'x' || kind === 'X' || kind === 'o' || kind === 'u') {
    const digits = BigInt.asUintN(64, number)
      .toString(kind === 'o' ? 8 : kind === 'u' ? 10 : 16)
      .padStart(precision, '0');
    return kind === 'X' ? digits.toUpperCase() : digits;
  }
  const sign = number < 0n ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + String(number < 0n ? -number : number).padStart(precision, '0');
}

function integerOf(text: string): bigint {
  const quoted = /^['"](.)/s.exec(text)?.[1];
  if (quoted !== undefined) return BigInt(quoted.charCodeAt(0));
  const [, sign = '', digits = ''] = /^\s*([-+]?)(0[xX][\da-fA-F]+|\d+)/.exec(text) ?? [];
  const value = BigInt(
    /^0\d/.test(digits) ? `0o${digits.slice(1).replace(/[89].*/, '') || '0'}` : digits || '0',
  );
  return sign === '-' ? -value : value;
}

function exponential(number: number, digits: number, kind: string): string {
  const text = number.toExponential(digits).replace(/e([-+])(\d)$/, 'e$10$2');
  return kind === 'E' ? text.toUpperCase() : text;
}

/** `%g`: the shorter of fixed and exponential, without trailing zeros. */
export function general(number: number, digits: number): string {
  if (number === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(number)));
  const isSmall = exponent < -4 || exponent >= digits;
  if (isSmall) return exponential(number, digits - 1, 'e').replace(/\.?0+(?=e)/, '');
  const text = number.toPrecision(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
