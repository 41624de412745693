import { AwkTokens } from './awk-tokens.ts';
import type { AwkFunction, AwkProgram, Expression, LeftValue, Rule, Statement } from './awk-tree.ts';

const keywords = new Set(
  'BEGIN END function func if else while for do in next exit break continue return delete print printf getline'.split(
    ' ',
  ),
);

/** @throws Error with the message of awk(1) for a program that it would refuse, or that is not supported. */
export function parseAwk(text: string): AwkProgram {
  const tokens = new AwkTokens(text);
  const rules: Rule[] = [];
  const functions = new Map<string, AwkFunction>();
  for (tokens.skipTerminators(); tokens.token.type !== 'end'; tokens.skipTerminators()) {
    if (tokens.take('function', 'func')) parseFunction(tokens, functions);
    else rules.push(parseRule(tokens));
  }
  return { rules, functions };
}

function parseFunction(tokens: AwkTokens, functions: Map<string, AwkFunction>): void {
  const name = tokens.token.text;
  const parameters: string[] = [];
  tokens.advance();
  tokens.expect('(');
  while (!tokens.take(')')) {
    parameters.push(tokens.token.text);
    tokens.advance();
    tokens.take(',');
  }
  tokens.skipNewlines();
  functions.set(name, { parameters, body: block(tokens) });
}

function parseRule(tokens: AwkTokens): Rule {
  const special = tokens.take('BEGIN', 'END') as 'BEGIN' | 'END' | undefined;
  if (special !== undefined) return { pattern: special, body: block(tokens) };
  const pattern = tokens.is('{') ? undefined : expression(tokens);
  const to = tokens.take(',') ? expression(tokens) : undefined;
  return { pattern, ...(to && { to }), ...(tokens.is('{') && { body: block(tokens) }) };
}

function block(tokens: AwkTokens): Statement {
  tokens.expect('{');
  const body: Statement[] = [];
  for (tokens.skipTerminators(); !tokens.take('}'); tokens.skipTerminators()) body.push(statement(tokens));
  return { type: 'block', body };
}

function statement(tokens: AwkTokens): Statement {
  if (tokens.is('{')) return block(tokens);
  const word = ['name', 'call'].includes(tokens.token.type) ? tokens.token.text : '';
  const parse = statements[word];
  if (parse === undefined) return simple(tokens);
  tokens.advance();
  return parse(tokens);
}

const statements: Readonly<Record<string, (tokens: AwkTokens) => Statement>> = {
  if: (tokens) => {
    const condition = parenthesised(tokens);
    const body = bodyOf(tokens);
    tokens.skipTerminators();
    if (!tokens.take('else')) return { type: 'if', condition, body };
    return { type: 'if', condition, body, otherwise: bodyOf(tokens) };
  },
  while: (tokens) => ({
    type: 'loop',
    condition: parenthesised(tokens),
    body: bodyOf(tokens),
    bodyFirst: false,
  }),
  do: (tokens) => {
    const body = bodyOf(tokens);
    tokens.skipTerminators();
    tokens.expect('while');
    return { type: 'loop', condition: parenthesised(tokens), body, bodyFirst: true };
  },
  for: parseFor,
  next: () => ({ type: 'jump', kind: 'next' }),
  break: () => ({ type: 'jump', kind: 'break' }),
  continue: () => ({ type: 'jump', kind: 'continue' }),
  exit: (tokens) => ({ type: 'jump', kind: 'exit', ...optionalValue(tokens) }),
  return: (tokens) => ({ type: 'jump', kind: 'return', ...optionalValue(tokens) }),
};

function bodyOf(tokens: AwkTokens): Statement {
  tokens.skipNewlines();
  return tokens.take(';') ? { type: 'block', body: [] } : statement(tokens);
}

function optionalValue(tokens: AwkTokens): { value?: Expression } {
  const ends = ['newline', 'end'].includes(tokens.token.type) || tokens.is(';', '}');
  return ends ? {} : { value: expression(tokens) };
}

function parenthesised(tokens: AwkTokens): Expression {
  tokens.expect('(');
  const inner = expression(tokens);
  tokens.expect(')');
  return inner;
}

function parseFor(tokens: AwkTokens): Statement {
  tokens.expect('(');
  const before = tokens.is(';') ? undefined : simple(tokens);
  if (before?.type === 'expression' && before.expression.type === 'in' && tokens.take(')')) {
    const [key] = before.expression.keys;
    if (key?.type !== 'variable') throw new Error('syntax error at or near )');
    return { type: 'each', variable: key.name, array: before.expression.array, body: bodyOf(tokens) };
  }
  tokens.expect(';');
  const condition = tokens.is(';') ? undefined : expression(tokens);
  tokens.expect(';');
  const after = tokens.is(')') ? undefined : simple(tokens);
  tokens.expect(')');
  const body = bodyOf(tokens);
  return {
    type: 'loop',
    ...(before && { before }),
    ...(condition && { condition }),
    ...(after && { after }),
    body,
    bodyFirst: false,
  };
}

function simple(tokens: AwkTokens): Statement {
  const { text } = tokens.token;
  if (text === 'print' || text === 'printf') return parsePrint(tokens, text === 'printf');
  if (text !== 'delete' || tokens.token.type === 'string')
    return { type: 'expression', expression: expression(tokens) };
  tokens.advance();
  const array = tokens.token.text;
  tokens.advance();
  if (!tokens.take('[')) return { type: 'delete', array };
  const keys = list(tokens, ']');
  return { type: 'delete', array, keys };
}

function parsePrint(tokens: AwkTokens, formatted: boolean): Statement {
  tokens.advance();
  const ends = () => ['newline', 'end'].includes(tokens.token.type) || tokens.is(';', '}', '>', '>>', '|');
  const args: Expression[] = [];
  if (!ends()) args.push(...printArguments(tokens));
  if (tokens.is('|')) throw new Error('output to a program is not supported');
  const operator = tokens.take('>', '>>');
  if (operator === undefined) return { type: 'print', args, formatted };
  const name = concatenation(
    tokens,
    levels.findIndex(([first]) => first === ' '),
    true,
  );
  return { type: 'print', args, formatted, file: { name, append: operator === '>>' } };
}

function printArguments(tokens: AwkTokens): Expression[] {
  const first = ternary(tokens, true);
  const args = [first];
  while (tokens.take(',')) {
    tokens.skipNewlines();
    args.push(ternary(tokens, true));
  }
  if (first.type === 'group' && args.length === 1 && isList(first)) return first.list;
  return args;
}

interface ListGroup {
  readonly list: Expression[];
}

function isList(group: object): group is ListGroup {
  return 'list' in group;
}

function list(tokens: AwkTokens, end: string): Expression[] {
  const items: Expression[] = [];
  tokens.skipNewlines();
  while (!tokens.take(end)) {
    items.push(expression(tokens));
    tokens.skipNewlines();
    if (!tokens.is(end)) tokens.expect(',');
    tokens.skipNewlines();
  }
  return items;
}

function expression(tokens: AwkTokens): Expression {
  return ternary(tokens, false);
}

/** @param isPrinted Inside of `print`, where `>` is a redirection. */
function ternary(tokens: AwkTokens, isPrinted: boolean): Expression {
  const condition = binary(tokens, 0, isPrinted);
  if (isLeftValue(condition)) {
    const operator = tokens.take('=', '+=', '-=', '*=', '/=', '%=', '^=');
    if (operator) {
      tokens.skipNewlines();
      return { type: 'assign', operator, target: condition, value: ternary(tokens, isPrinted) };
    }
  }
  if (!tokens.take('?')) return condition;
  tokens.skipNewlines();
  const yes = ternary(tokens, isPrinted);
  tokens.skipNewlines();
  tokens.expect(':');
  tokens.skipNewlines();
  return { type: 'choice', condition, yes, no: ternary(tokens, isPrinted) };
}

const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['in'],
  ['~', '!~'],
  ['<', '<=', '==', '!=', '>', '>='],
  [' '],
  ['+', '-'],
  ['*', '/', '%'],
];

function binary(tokens: AwkTokens, level: number, isPrinted: boolean): Expression {
  const operators = levels[level];
  if (operators === undefined) return unary(tokens, isPrinted);
  if (operators[0] === ' ') return concatenation(tokens, level, isPrinted);
  let left = binary(tokens, level + 1, isPrinted);
  for (;;) {
    if (isPrinted && tokens.is('>')) return left;
    const operator = tokens.take(...operators);
    if (operator === undefined) return left;
    tokens.skipNewlines();
    if (operator === 'in') left = membership(tokens, left);
    else left = { type: 'binary', operator, left, right: binary(tokens, level + 1, isPrinted) };
  }
}

function membership(tokens: AwkTokens, left: Expression): Expression {
  const array = tokens.token.text;
  tokens.advance();
  return { type: 'in', keys: left.type === 'group' && isList(left) ? left.list : [left], array };
}

function concatenation(tokens: AwkTokens, level: number, isPrinted: boolean): Expression {
  let left = binary(tokens, level + 1, isPrinted);
  while (startsOperand(tokens)) {
    left = { type: 'binary', operator: ' ', left, right: binary(tokens, level + 1, isPrinted) };
  }
  return left;
}

function startsOperand(tokens: AwkTokens): boolean {
  const { type, text } = tokens.token;
  if (type === 'number' || type === 'string' || type === 'call') return true;
  if (type === 'name') return !keywords.has(text);
  return tokens.is('$', '!', '(', '-', '+', '++', '--');
}

function unary(tokens: AwkTokens, isPrinted: boolean): Expression {
  const operator = tokens.take('!', '-', '+');
  if (operator === undefined) return power(tokens, isPrinted);
  return { type: 'unary', operator, operand: unary(tokens, isPrinted) };
}

function power(tokens: AwkTokens, isPrinted: boolean): Expression {
  const base = postfix(tokens);
  if (!tokens.take('^', '**')) return base;
  return { type: 'binary', operator: '^', left: base, right: unary(tokens, isPrinted) };
}

function postfix(tokens: AwkTokens): Expression {
  const before = tokens.take('++', '--');
  const operand = primary(tokens);
  if (!isLeftValue(operand)) return operand;
  if (before) return { type: 'step', target: operand, by: before === '++' ? 1 : -1, returnsOld: false };
  const after = tokens.take('++', '--');
  return after ? { type: 'step', target: operand, by: after === '++' ? 1 : -1, returnsOld: true } : operand;
}

function isLeftValue(node: Expression): node is LeftValue {
  return node.type === 'variable' || node.type === 'field' || node.type === 'element';
}

function primary(tokens: AwkTokens): Expression {
  const { type, text } = tokens.token;
  if (tokens.is('/', '/=')) return { type: 'regex', source: tokens.takeRegex() };
  if (tokens.take('$')) return { type: 'field', index: postfix(tokens) };
  if (tokens.take('(')) return group(tokens);
  tokens.advance();
  if (type === 'number') return { type: 'number', value: Number(text) };
  if (type === 'string') return { type: 'string', value: text };
  if (type === 'call' && tokens.take('(')) return { type: 'call', name: text, args: list(tokens, ')') };
  if (type !== 'name' || keywords.has(text))
    throw new Error(`syntax error at or near ${text || 'end of file'}`);
  if (text === 'length') return { type: 'call', name: 'length', args: [] };
  return tokens.take('[')
    ? { type: 'element', array: text, keys: list(tokens, ']') }
    : { type: 'variable', name: text };
}

function group(tokens: AwkTokens): Expression {
  const items = list(tokens, ')');
  const [inner] = items;
  if (inner === undefined) throw new Error('syntax error at or near )');
  return items.length === 1
    ? { type: 'group', inner }
    : ({ type: 'group', inner, list: items } as Expression);
}
