import type { WritableFile } from '../../host/disk.ts';
import { posixExpression } from '../posix-expression.ts';
import { callFunction } from './awk-functions.ts';
import { AwkMemory, type Frame, newFrame } from './awk-memory.ts';
import { splitRecords } from './awk-records.ts';
import { unescapeString } from './awk-tokens.ts';
import type { AwkProgram, Expression, LeftValue, Rule, Statement } from './awk-tree.ts';
import { compareValues, fromInput, isTrue, numberOf, sprintf, textOf, type Value } from './awk-values.ts';

class Jump {
  readonly kind: 'next' | 'exit' | 'break' | 'continue' | 'return';
  readonly value: Value;

  constructor(kind: Jump['kind'], value: Value) {
    this.kind = kind;
    this.value = value;
  }
}

/** A file, or an assignment that is made when the files before it are done. */
export type AwkInput = { readonly name: string; readonly text: string } | { readonly assignment: string };

interface AwkOutput {
  readonly print: (text: string) => void;
  readonly open: (name: string, append: boolean) => WritableFile;
}

/** One run of an awk program over its records. */
export class AwkRun {
  readonly program: AwkProgram;
  readonly #output: AwkOutput;
  readonly #files = new Map<string, WritableFile>();
  readonly memory = new AwkMemory();
  readonly #open = new Set<Rule>();
  #random = 0;

  constructor(program: AwkProgram, output: AwkOutput) {
    this.program = program;
    this.#output = output;
  }

  /** Runs every rule on the inputs and returns the exit status. */
  run(inputs: readonly AwkInput[]): number {
    try {
      this.#runRules('BEGIN');
      for (const input of this.needsInput ? inputs : []) {
        if ('assignment' in input) this.assignText(input.assignment);
        else this.#runFile(input.name, input.text);
      }
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== 'exit') throw error;
      return this.#finish(numberOf(error.value));
    }
    return this.#finish(0);
  }

  get needsInput(): boolean {
    return this.program.rules.some(({ pattern }) => pattern !== 'BEGIN');
  }

  /** `name=value` of the command line. */
  assignText(assignment: string): void {
    const equals = assignment.indexOf('=');
    this.memory.set(assignment.slice(0, equals), fromInput(unescapeString(assignment.slice(equals + 1))));
  }

  #finish(status: number): number {
    try {
      this.#runRules('END');
      return status;
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== 'exit') throw error;
      return error.value === undefined ? status : numberOf(error.value);
    }
  }

  #runRules(which: 'BEGIN' | 'END'): void {
    for (const { pattern, body } of this.program.rules) if (pattern === which && body) this.#execute(body);
  }

  #runFile(name: string, text: string): void {
    this.memory.set('FILENAME', name === '-' ? '' : name);
    this.memory.set('FNR', 0);
    for (const record of splitRecords(text, textOf(this.memory.get('RS')))) {
      this.memory.set('NR', numberOf(this.memory.get('NR')) + 1);
      this.memory.set('FNR', numberOf(this.memory.get('FNR')) + 1);
      this.memory.setRecord(record);
      this.#runRecord();
    }
  }

  #runRecord(): void {
    try {
      for (const rule of this.program.rules) {
        if (!this.#applies(rule)) continue;
        if (rule.body) this.#execute(rule.body);
        else this.#output.print(this.memory.record + textOf(this.memory.get('ORS')));
      }
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== 'next') throw error;
    }
  }

  #applies(rule: Rule): boolean {
    const { pattern, to } = rule;
    if (pattern === 'BEGIN' || pattern === 'END') return false;
    if (pattern === undefined) return true;
    if (to === undefined) return isTrue(this.evaluate(pattern));
    if (!this.#open.has(rule) && !isTrue(this.evaluate(pattern))) return false;
    if (isTrue(this.evaluate(to))) this.#open.delete(rule);
    else this.#open.add(rule);
    return true;
  }

  assign(target: LeftValue, value: Value): void {
    if (target.type === 'variable') this.memory.set(target.name, value);
    else if (target.type === 'element') this.memory.array(target.array).set(this.#key(target.keys), value);
    else this.memory.setField(numberOf(this.evaluate(target.index)), textOf(value));
  }

  #key(keys: readonly Expression[]): string {
    return keys.map((key) => textOf(this.evaluate(key))).join(textOf(this.memory.get('SUBSEP')));
  }

  /** A regular expression literal as it is, any other value as the text of one. */
  expression(node: Expression, flags = ''): RegExp {
    const source = node.type === 'regex' ? node.source : textOf(this.evaluate(node));
    return posixExpression(source, { extended: true, flags });
  }

  random(): number {
    this.#random = (this.#random * 1_103_515_245 + 12_345) % 2 ** 31;
    return this.#random / 2 ** 31;
  }

  callOwn(name: string, args: readonly Expression[]): Value {
    const own = this.program.functions.get(name);
    if (own === undefined) throw new Error(`function ${name} not defined`);
    const frame = newFrame();
    for (const [index, parameter] of own.parameters.entries()) this.#bind(frame, parameter, args[index]);
    this.memory.enter(frame);
    try {
      this.#execute(own.body);
      return undefined;
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== 'return') throw error;
      return error.value;
    } finally {
      this.memory.leave();
    }
  }

  #bind(frame: Frame, parameter: string, argument: Expression | undefined): void {
    const value = argument && this.evaluate(argument);
    frame.variables.set(parameter, value);
    // Arrays are passed by reference, and only a name can be one.
    if (argument?.type === 'variable' && value === undefined)
      frame.arrays.set(parameter, this.memory.array(argument.name));
  }

  evaluate(node: Expression): Value {
    switch (node.type) {
      case 'number':
      case 'string':
        return node.value;
      case 'regex':
        return this.expression(node).test(this.memory.record) ? 1 : 0;
      case 'group':
        return this.evaluate(node.inner);
      case 'variable':
        return this.memory.get(node.name);
      case 'field':
        return this.memory.field(numberOf(this.evaluate(node.index)));
      case 'element':
        return this.#element(node);
      case 'unary':
        return this.#unary(node.operator, this.evaluate(node.operand));
      case 'binary':
        return this.#binary(node);
      case 'assign':
        return this.#assignment(node);
      case 'step':
        return this.#step(node);
      case 'choice':
        return this.evaluate(isTrue(this.evaluate(node.condition)) ? node.yes : node.no);
      case 'in':
        return this.memory.array(node.array).has(this.#key(node.keys)) ? 1 : 0;
      case 'call':
        return callFunction(this, node.name, node.args);
    }
  }

  #element({ array, keys }: LeftValue & { type: 'element' }): Value {
    const items = this.memory.array(array);
    const key = this.#key(keys);
    if (!items.has(key)) items.set(key, undefined);
    return items.get(key);
  }

  #unary(operator: string, value: Value): Value {
    if (operator === '!') return isTrue(value) ? 0 : 1;
    return operator === '-' ? -numberOf(value) : numberOf(value);
  }

  #binary({ operator, left, right }: Expression & { type: 'binary' }): Value {
    if (operator === '&&') return isTrue(this.evaluate(left)) && isTrue(this.evaluate(right)) ? 1 : 0;
    if (operator === '||') return isTrue(this.evaluate(left)) || isTrue(this.evaluate(right)) ? 1 : 0;
    if (operator === '~' || operator === '!~') {
      return this.expression(right).test(textOf(this.evaluate(left))) === (operator === '~') ? 1 : 0;
    }
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    if (operator === ' ') return textOf(a) + textOf(b);
    const holds = comparisons[operator];
    return holds ? Number(holds(compareValues(a, b))) : calculate(operator, numberOf(a), numberOf(b));
  }

  #assignment({ operator, target, value }: Expression & { type: 'assign' }): Value {
    const right = this.evaluate(value);
    const result =
      operator === '='
        ? right
        : calculate(operator.slice(0, -1), numberOf(this.evaluate(target)), numberOf(right));
    this.assign(target, result);
    return result;
  }

  #step({ target, by, returnsOld }: Expression & { type: 'step' }): Value {
    const old = numberOf(this.evaluate(target));
    this.assign(target, old + by);
    return returnsOld ? old : old + by;
  }

  #execute(statement: Statement): void {
    switch (statement.type) {
      case 'block':
        for (const item of statement.body) this.#execute(item);
        return;
      case 'expression':
        this.evaluate(statement.expression);
        return;
      case 'print':
        this.#print(statement);
        return;
      case 'if':
        if (isTrue(this.evaluate(statement.condition))) this.#execute(statement.body);
        else if (statement.otherwise) this.#execute(statement.otherwise);
        return;
      case 'loop':
        this.#loop(statement);
        return;
      case 'each':
        this.#each(statement);
        return;
      case 'delete':
        if (statement.keys) this.memory.array(statement.array).delete(this.#key(statement.keys));
        else this.memory.array(statement.array).clear();
        return;
      case 'jump':
        throw new Jump(statement.kind, statement.value && this.evaluate(statement.value));
    }
  }

  #print({ args, formatted, file }: Statement & { type: 'print' }): void {
    const values = args.map((arg) => this.evaluate(arg));
    const print = file ? this.#fileNamed(textOf(this.evaluate(file.name)), file.append) : this.#output.print;
    if (formatted) print(sprintf(values));
    else if (values.length === 0) print(this.memory.record + textOf(this.memory.get('ORS')));
    else print(values.map(textOf).join(textOf(this.memory.get('OFS'))) + textOf(this.memory.get('ORS')));
  }

  /** A file stays open for the whole run, so that only its first use empties it. */
  #fileNamed(name: string, append: boolean): (text: string) => void {
    const file = this.#files.get(name) ?? this.#output.open(name, append);
    this.#files.set(name, file);
    return (text) => file.write(text);
  }

  closeFile(name: string): number {
    this.#files.get(name)?.close();
    return this.#files.delete(name) ? 0 : -1;
  }

  closeFiles(): void {
    for (const name of this.#files.keys()) this.closeFile(name);
  }

  #loop({ before, condition, after, body, bodyFirst }: Statement & { type: 'loop' }): void {
    if (before) this.#execute(before);
    for (
      let first = bodyFirst;
      first || condition === undefined || isTrue(this.evaluate(condition));
      first = false
    ) {
      if (this.#leavesLoop(body)) return;
      if (after) this.#execute(after);
    }
  }

  #each({ variable, array, body }: Statement & { type: 'each' }): void {
    for (const key of [...this.memory.array(array).keys()]) {
      this.memory.set(variable, fromInput(key));
      if (this.#leavesLoop(body)) return;
    }
  }

  #leavesLoop(body: Statement): boolean {
    try {
      this.#execute(body);
      return false;
    } catch (error) {
      if (!(error instanceof Jump) || (error.kind !== 'break' && error.kind !== 'continue')) throw error;
      return error.kind === 'break';
    }
  }
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function calculate(operator: string, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '^') return a ** b;
  if (b === 0) throw new Error('division by zero');
  return operator === '/' ? a / b : a % b;
}
