import type { HostFiles } from '../host/host-files.ts';
import { access, type NodeInfo } from '../host/node-info.ts';
import { absolutePath } from './absolute-path.ts';

interface TestContext {
  readonly files: HostFiles;
  readonly cwd: string;
}

const fileTests: Readonly<Record<string, (node: NodeInfo, files: HostFiles, path: string) => boolean>> = {
  '-e': () => true,
  '-f': (node) => node.kind === 'file',
  '-d': (node) => node.kind === 'directory',
  '-S': (node) => node.kind === 'socket',
  '-c': (node) => node.kind === 'device',
  '-b': () => false,
  '-p': () => false,
  '-s': (node) => node.size > 0,
  '-u': (node) => (node.mode & 0o4000) !== 0,
  '-g': (node) => (node.mode & 0o2000) !== 0,
  '-k': (node) => (node.mode & 0o1000) !== 0,
  '-r': (_, files, path) => files.may(path, access.read),
  '-w': (_, files, path) => files.may(path, access.write),
  '-x': (_, files, path) => files.may(path, access.execute),
  '-G': (node, files) => node.gid === files.identity.gid,
  '-O': (node, files) => node.uid === files.identity.uid,
};

const comparisons: Readonly<Record<string, (a: bigint, b: bigint) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};

/** A `test` expression that is no expression; the exit status is then 2. */
export class TestSyntaxError extends Error {
  override readonly name = 'TestSyntaxError';
}

/** Value of a `test` expression. @throws TestSyntaxError */
export function evaluateTest(args: readonly string[], context: TestContext): boolean {
  if (args.length === 0) return false;
  if (args.length === 3 && isBinary(args[1])) return binary(args, context);
  const reader = { args, at: 0 };
  const value = or(reader, context);
  if (reader.at < args.length) throw new TestSyntaxError(`${args[reader.at]}: unexpected operator`);
  return value;
}

interface Reader {
  readonly args: readonly string[];
  at: number;
}

function or(reader: Reader, context: TestContext): boolean {
  let value = and(reader, context);
  while (reader.args[reader.at] === '-o') {
    reader.at++;
    value = and(reader, context) || value;
  }
  return value;
}

function and(reader: Reader, context: TestContext): boolean {
  let value = not(reader, context);
  while (reader.args[reader.at] === '-a') {
    reader.at++;
    value = not(reader, context) && value;
  }
  return value;
}

function not(reader: Reader, context: TestContext): boolean {
  const { args, at } = reader;
  if (args[at] === '!' && args.length - at > 1) {
    reader.at++;
    return !not(reader, context);
  }
  if (args[at] === '(' && args.length - at > 1) return parenthesised(reader, context);
  return primary(reader, context);
}

function parenthesised(reader: Reader, context: TestContext): boolean {
  reader.at++;
  const value = or(reader, context);
  if (reader.args[reader.at] !== ')') throw new TestSyntaxError('closing paren expected');
  reader.at++;
  return value;
}

function primary(reader: Reader, context: TestContext): boolean {
  const { args, at } = reader;
  const [first, second] = args.slice(at);
  if (first === undefined) throw new TestSyntaxError('argument expected');
  if (isBinary(second) && args.length - at > 2) {
    reader.at += 3;
    return binary(args.slice(at, at + 3), context);
  }
  if (second === undefined || !/^-[a-zA-Z]$/.test(first)) {
    reader.at += 1;
    return first !== '';
  }
  reader.at += 2;
  return unary(first, second, context);
}

function unary(operator: string, operand: string, { files, cwd }: TestContext): boolean {
  if (operator === '-n') return operand !== '';
  if (operator === '-z') return operand === '';
  if (operator === '-t') return false;
  const path = absolutePath(operand, cwd);
  if (operator === '-h' || operator === '-L') return nodeAt(files, path, false)?.kind === 'symlink';
  const holds = fileTests[operator];
  if (holds === undefined) throw new TestSyntaxError(`${operator}: unexpected operator`);
  const node = nodeAt(files, path, true);
  return node !== undefined && holds(node, files, path);
}

function nodeAt(files: HostFiles, path: string, follow: boolean): NodeInfo | undefined {
  try {
    return follow ? files.stat(path) : files.lstat(path);
  } catch {
    return undefined;
  }
}

function isBinary(operator: string | undefined): boolean {
  return /^(?:=|==|!=|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/.test(operator ?? '');
}

function binary([left = '', operator = '', right = '']: readonly string[], context: TestContext): boolean {
  const compare = comparisons[operator];
  if (compare) return compare(integer(left), integer(right));
  if (/^-/.test(operator)) return compareFiles(left, operator, right, context);
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  return (left === right) === (operator !== '!=');
}

function compareFiles(left: string, operator: string, right: string, { files, cwd }: TestContext): boolean {
  const a = nodeAt(files, absolutePath(left, cwd), true);
  const b = nodeAt(files, absolutePath(right, cwd), true);
  if (operator === '-ef') return a !== undefined && a.inode === b?.inode;
  const [older, newer] = operator === '-nt' ? [b, a] : [a, b];
  return newer !== undefined && (older === undefined || older.mtimeMs < newer.mtimeMs);
}

function integer(text: string): bigint {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new TestSyntaxError(`Illegal number: ${text}`);
  return BigInt(text.trim().replace(/^\+/, ''));
}
