import type { HostFiles } from '../host/host-files.ts';
import { evaluateArithmetic } from './arithmetic.ts';
import { expandPathnames } from './pathname-expansion.ts';
import { escapeRegExp, patternSource } from './pattern.ts';
import { ShellFailure } from './shell-failure.ts';
import type { List, Word, WordPart } from './syntax-tree.ts';

/** What words are expanded with. */
export interface ExpansionScope {
  readonly positional: readonly string[];
  readonly files: HostFiles;
  readonly cwd: string;
  readonly splitsAt: string;
  readonly matchesPathnames: boolean;
  readonly refusesUnset: boolean;
  /** Value of a variable or special parameter; undefined when unset. */
  parameter(name: string): string | undefined;
  assign(name: string, value: string): void;
  capture(body: List): Promise<string>;
}

/** A piece of an expanded word. `split`: its text is cut at IFS. `boundary`: one field of `"$@"` ends here. */
interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly split: boolean;
  readonly boundary?: boolean;
}

interface Field {
  text: string;
  /** The text with every quoted wildcard escaped. */
  pattern: string;
}

/** Fields of one word: split, then matched against files. */
export async function expandFields(word: Word, scope: ExpansionScope): Promise<string[]> {
  const fields = splitFields(await expandParts(word, scope), scope.splitsAt);
  if (!scope.matchesPathnames) return fields.map(({ text }) => text);
  return fields.flatMap(({ text, pattern }) => expandPathnames(pattern, scope) ?? text);
}

/** One string of a word: no splitting, no pathname expansion. */
export async function expandText(word: Word, scope: ExpansionScope): Promise<string> {
  const only = word[0];
  if (word.length === 1 && only?.type === 'text') return withHome(only, true, scope).text;
  const pieces = await expandParts(word, scope);
  return pieces.map(({ text, boundary }) => (boundary ? ' ' : text)).join('');
}

/** A pattern: quoted wildcards stand for themselves. */
export async function expandPattern(word: Word, scope: ExpansionScope): Promise<string> {
  const pieces = await expandParts(word, scope);
  return pieces.map(patternOf).join('');
}

async function expandParts(word: Word, scope: ExpansionScope): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const [index, part] of word.entries()) {
    if (part.type === 'text') pieces.push(withHome(part, index === 0, scope));
    else pieces.push(...(await expandPart(part, scope)));
  }
  return pieces;
}

function withHome(
  { text, quoted }: WordPart & { type: 'text' },
  isFirst: boolean,
  scope: ExpansionScope,
): Piece {
  const isHome = isFirst && !quoted && /^~(?:\/|$)/.test(text);
  return { text: isHome ? `${scope.parameter('HOME') ?? '~'}${text.slice(1)}` : text, quoted, split: false };
}

async function expandPart(
  part: Exclude<WordPart, { type: 'text' }>,
  scope: ExpansionScope,
): Promise<Piece[]> {
  const { quoted } = part;
  if (part.type === 'substitution') {
    const output = (await scope.capture(part.body)).replace(/\n+$/, '').replaceAll('\0', '');
    return [{ text: output, quoted, split: !quoted }];
  }
  if (part.type === 'arithmetic') {
    const expression = await expandText(part.expression, scope);
    return [{ text: String(arithmeticValue(expression, scope)), quoted, split: !quoted }];
  }
  if (part.name === '@' || part.name === '*') {
    if (part.operator === undefined) return expandAll(part.name, quoted, scope);
  }
  return expandParameter(part, scope);
}

function arithmeticValue(expression: string, scope: ExpansionScope): bigint {
  try {
    return evaluateArithmetic(expression, {
      read: (name) => scope.parameter(name) ?? '0',
      assign: scope.assign,
    });
  } catch (error) {
    throw new ShellFailure((error as Error).message, { cause: error });
  }
}

function expandAll(name: string, quoted: boolean, { positional, splitsAt }: ExpansionScope): Piece[] {
  if (quoted && name === '*')
    return [{ text: positional.join(splitsAt.slice(0, 1)), quoted: true, split: false }];
  const boundary: Piece = { text: '', quoted: false, split: false, boundary: true };
  return positional.flatMap((text, index) => [
    ...(index > 0 ? [boundary] : []),
    { text, quoted, split: !quoted },
  ]);
}

async function expandParameter(
  part: WordPart & { type: 'parameter' },
  scope: ExpansionScope,
): Promise<Piece[]> {
  const { name, operator, word = [], quoted } = part;
  const value = scope.parameter(name);
  const piece = (text: string): Piece[] => [{ text, quoted, split: !quoted }];
  if (operator === undefined) return piece(value ?? refuseUnset(name, scope));
  if (operator === 'length') return piece(String(lengthOf(name, value, scope)));
  if (/[%#]/.test(operator))
    return piece(trim(value ?? refuseUnset(name, scope), operator, await expandPattern(word, scope)));
  const isMissing = value === undefined || (operator.startsWith(':') && value === '');
  if (operator.endsWith('+')) return isMissing ? [] : expandDefault(word, quoted, scope);
  if (!isMissing) return piece(value);
  if (operator.endsWith('-')) return expandDefault(word, quoted, scope);
  const text = await expandText(word, scope);
  if (operator.endsWith('?')) throw new ShellFailure(`${name}: ${text || 'parameter not set'}`);
  scope.assign(name, text);
  return piece(text);
}

async function expandDefault(word: Word, quoted: boolean, scope: ExpansionScope): Promise<Piece[]> {
  const pieces = await expandParts(word, scope);
  if (quoted && pieces.length === 0) return [{ text: '', quoted, split: false }];
  return pieces.map((piece) => ({ ...piece, split: !quoted && !piece.quoted }));
}

function lengthOf(name: string, value: string | undefined, scope: ExpansionScope): number {
  if (name === '@' || name === '*') return scope.positional.length;
  return (value ?? refuseUnset(name, scope)).length;
}

function refuseUnset(name: string, scope: ExpansionScope): string {
  if (scope.refusesUnset && !/^[@*]$/.test(name)) throw new ShellFailure(`${name}: parameter not set`);
  return '';
}

/** `${value#pattern}` and its three relatives. */
function trim(value: string, operator: string, pattern: string): string {
  const source = patternSource(pattern);
  const test = new RegExp(`^(?:${source})$`);
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  for (const length of lengths) {
    const cut = operator.startsWith('#') ? length : value.length - length;
    const candidate = operator.startsWith('#') ? value.slice(0, cut) : value.slice(cut);
    if (test.test(candidate)) return operator.startsWith('#') ? value.slice(cut) : value.slice(0, cut);
  }
  return value;
}

function patternOf({ text, quoted }: Piece): string {
  return quoted ? text.replace(/[*?[\]\\]/g, '\\$&') : text;
}

function splitFields(pieces: readonly Piece[], separators: string): Field[] {
  const fields: Field[] = [];
  let field: Field | undefined;
  const finish = () => {
    if (field) fields.push(field);
    field = undefined;
  };
  for (const piece of pieces) {
    if (piece.boundary) finish();
    else if (!piece.split) field = append(field, piece.text, patternOf(piece), piece.quoted);
    else {
      for (const cut of cutAt(piece.text, separators)) {
        if (cut.text !== undefined) field = append(field, cut.text, cut.text, false);
        else {
          if (cut.hard) field ??= { text: '', pattern: '' };
          finish();
        }
      }
    }
  }
  finish();
  return fields;
}

function append(field: Field | undefined, text: string, pattern: string, quoted: boolean): Field | undefined {
  if (field === undefined && text === '' && !quoted) return undefined;
  return { text: (field?.text ?? '') + text, pattern: (field?.pattern ?? '') + pattern };
}

/** Text and separators in turn. `hard`: the separator is not white space, so even an empty field before it counts. */
function cutAt(text: string, separators: string): { readonly text?: string; readonly hard?: boolean }[] {
  if (separators === '') return text === '' ? [] : [{ text }];
  const blank = separators.replace(/[^ \t\n]/g, '');
  const hard = separators.replace(/[ \t\n]/g, '');
  const cuts: { text?: string; hard?: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(separatorExpression(blank, hard))) {
    if (match.index > at) cuts.push({ text: text.slice(at, match.index) });
    cuts.push({ hard: match[1] !== undefined });
    at = match.index + match[0].length;
  }
  if (at < text.length) cuts.push({ text: text.slice(at) });
  return cuts;
}

function separatorExpression(blank: string, hard: string): RegExp {
  const spaces = `[${escapeRegExp(blank)}]`;
  if (hard === '') return new RegExp(`${spaces}+`, 'g');
  const around = blank === '' ? '' : `${spaces}*`;
  const alone = blank === '' ? '' : `|${spaces}+`;
  return new RegExp(`${around}([${escapeRegExp(hard)}])${around}${alone}`, 'g');
}
