/** Variables of the shell, as arithmetic sees them. */
export interface ArithmeticScope {
  read(name: string): string;
  assign(name: string, value: string): void;
}

const token =
  /\s*(?:(0[xX][0-9a-fA-F]+|\d+)|([A-Za-z_]\w*)|(<<=|>>=|&&|\|\||<=|>=|==|!=|<<|>>|[-+*/%&^|]=|[-+*/%&^|<>=!~?:()]))/y;

const precedences: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '|': 3,
  '^': 4,
  '&': 5,
  '==': 6,
  '!=': 6,
  '<': 7,
  '>': 7,
  '<=': 7,
  '>=': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
};

const operators: Readonly<Record<string, (a: bigint, b: bigint) => bigint | boolean>> = {
  '||': (a, b) => a !== 0n || b !== 0n,
  '&&': (a, b) => a !== 0n && b !== 0n,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '&': (a, b) => a & b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / divisor(b),
  '%': (a, b) => a % divisor(b),
};

/**
 * Value of the text between `$((` and `))`, in 64-bit integers.
 *
 * @throws Error with the text that the shell prints.
 */
export function evaluateArithmetic(text: string, scope: ArithmeticScope): bigint {
  const reader = new TokenReader(text);
  if (reader.token === undefined) return 0n;
  const value = assignment(reader, scope);
  if (reader.token !== undefined) throw new Error(`arithmetic expression: expecting EOF: "${text}"`);
  return value;
}

class TokenReader {
  readonly #text: string;
  #at = 0;
  token: string | undefined;

  constructor(text: string) {
    this.#text = text.trimEnd();
    this.advance();
  }

  advance(): void {
    if (this.#at >= this.#text.length) {
      this.token = undefined;
      return;
    }
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (match === null) throw new Error(`arithmetic expression: expecting primary: "${this.#text}"`);
    this.#at = token.lastIndex;
    this.token = match[1] ?? match[2] ?? match[3];
  }

  take(expected: string): boolean {
    if (this.token !== expected) return false;
    this.advance();
    return true;
  }
}

function assignment(reader: TokenReader, scope: ArithmeticScope): bigint {
  const name = reader.token ?? '';
  const value = ternary(reader, scope);
  const operator = reader.token;
  if (!operator?.endsWith('=') || precedences[operator] !== undefined || !/^[A-Za-z_]/.test(name))
    return value;
  reader.advance();
  const right = assignment(reader, scope);
  const result = operator === '=' ? right : apply(operator.slice(0, -1), value, right);
  scope.assign(name, String(result));
  return result;
}

function ternary(reader: TokenReader, scope: ArithmeticScope): bigint {
  const condition = binary(reader, scope, 1);
  if (!reader.take('?')) return condition;
  const yes = assignment(reader, scope);
  if (!reader.take(':')) throw new Error('arithmetic expression: expecting ":"');
  const no = assignment(reader, scope);
  return condition !== 0n ? yes : no;
}

function binary(reader: TokenReader, scope: ArithmeticScope, floor: number): bigint {
  let left = unary(reader, scope);
  for (;;) {
    const operator = reader.token ?? '';
    const precedence = precedences[operator];
    if (precedence === undefined || precedence < floor) return left;
    reader.advance();
    left = apply(operator, left, binary(reader, scope, precedence + 1));
  }
}

function unary(reader: TokenReader, scope: ArithmeticScope): bigint {
  if (reader.take('-')) return -unary(reader, scope);
  if (reader.take('+')) return unary(reader, scope);
  if (reader.take('!')) return unary(reader, scope) === 0n ? 1n : 0n;
  if (reader.take('~')) return ~unary(reader, scope);
  if (reader.take('(')) {
    const value = assignment(reader, scope);
    if (!reader.take(')')) throw new Error('arithmetic expression: expecting ")"');
    return value;
  }
  return primary(reader, scope);
}

function primary(reader: TokenReader, scope: ArithmeticScope): bigint {
  const { token: text } = reader;
  if (text === undefined || !/^\w/.test(text)) throw new Error('arithmetic expression: expecting primary');
  reader.advance();
  return parseInteger(/^\d/.test(text) ? text : scope.read(text));
}

function parseInteger(text: string): bigint {
  const [, sign = '', digits = '0'] = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d*)\s*$/.exec(text) ?? [];
  if (digits === '0' && !/^\s*[-+]?0?\s*$/.test(text)) throw new Error(`Illegal number: ${text}`);
  const value = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits || '0');
  return sign === '-' ? -value : value;
}

function apply(operator: string, left: bigint, right: bigint): bigint {
  const result = operators[operator]?.(left, right) ?? 0n;
  return BigInt.asIntN(64, BigInt(result));
}

function divisor(value: bigint): bigint {
  if (value === 0n) throw new Error('arithmetic expression: division by zero');
  return value;
}
