import type { SourceText } from './source-text.ts';
import type { List, Word, WordPart } from './syntax-tree.ts';

/** Parses the list inside `$(…)`, up to and with its closing parenthesis. */
type SubstitutionParser = (source: SourceText) => List;

interface WordContext {
  readonly source: SourceText;
  readonly parseSubstitution: SubstitutionParser;
  readonly parseBackquoted: (text: string) => List;
}

const metacharacter = /[ \t\n;&|<>()]/;

/** One word at the reading position; undefined where none begins. */
export function parseWord(context: WordContext): Word | undefined {
  const parts: WordPart[] = [];
  const { source } = context;
  while (!source.atEnd && !metacharacter.test(source.peek())) parsePart(context, parts);
  return parts.length > 0 ? parts : undefined;
}

function parsePart(context: WordContext, parts: WordPart[]): void {
  const { source } = context;
  const plain = source.take(/[^ \t\n;&|<>()\\'"`$}]+|\}/y);
  if (plain !== undefined) parts.push({ type: 'text', text: plain, quoted: false });
  else parseQuotedOrDollar(context, parts, false);
}

/** A quote, a backslash, a dollar or a backquote outside of double quotes. */
function parseQuotedOrDollar(context: WordContext, parts: WordPart[], quoted: boolean): void {
  const { source } = context;
  const character = source.next();
  if (character === "'") parts.push(singleQuoted(source));
  else if (character === '"') parts.push(...doubleQuoted(context));
  else if (character === '\\') parts.push(...escaped(source));
  else if (character === '$') parts.push(dollar(context, quoted));
  else parts.push(backquoted(context, quoted));
}

function singleQuoted(source: SourceText): WordPart {
  const end = source.text.indexOf("'", source.at);
  if (end < 0) throw source.incomplete('Unterminated quoted string');
  const text = source.text.slice(source.at, end);
  source.at = end + 1;
  return { type: 'text', text, quoted: true };
}

function escaped(source: SourceText): WordPart[] {
  if (source.atEnd) throw source.incomplete('end of file unexpected');
  const text = source.next();
  return text === '\n' ? [] : [{ type: 'text', text, quoted: true }];
}

function doubleQuoted(context: WordContext): WordPart[] {
  const { source } = context;
  const parts: WordPart[] = [];
  while (source.peek() !== '"') {
    if (source.atEnd) throw source.incomplete('Unterminated quoted string');
    parseInsideDoubleQuotes(context, parts, /[^\\"`$]+/y);
  }
  source.at++;
  return parts.length > 0 ? parts : [{ type: 'text', text: '', quoted: true }];
}

function parseInsideDoubleQuotes(context: WordContext, parts: WordPart[], plainText: RegExp): void {
  const { source } = context;
  const plain = source.take(plainText);
  if (plain !== undefined) {
    parts.push({ type: 'text', text: plain, quoted: true });
    return;
  }
  const character = source.next();
  if (character === '$') parts.push(dollar(context, true));
  else if (character === '`') parts.push(backquoted(context, true));
  else if (character !== '\\') parts.push({ type: 'text', text: character, quoted: true });
  else if (source.peek() === '\n') source.at++;
  else parts.push({ type: 'text', text: /[$`"\\]/.test(source.peek()) ? source.next() : '\\', quoted: true });
}

function dollar(context: WordContext, quoted: boolean): WordPart {
  const { source } = context;
  if (source.startsWith('((')) return arithmetic(context, quoted);
  if (source.take(/\(/y)) return { type: 'substitution', body: context.parseSubstitution(source), quoted };
  if (source.take(/\{/y)) return braced(context, quoted);
  const name = source.take(/[A-Za-z_]\w*|[0-9@*#?$!-]/y);
  return name === undefined ? { type: 'text', text: '$', quoted } : { type: 'parameter', name, quoted };
}

function arithmetic(context: WordContext, quoted: boolean): WordPart {
  const { source } = context;
  const parts: WordPart[] = [];
  source.at += 2;
  for (let depth = 0; depth > 0 || !source.startsWith('))'); ) {
    if (source.atEnd) throw source.incomplete('Missing "))"');
    const character = source.peek();
    if (character === '(') depth++;
    if (character === ')') depth--;
    parseInsideDoubleQuotes(context, parts, /[()]|[^\\"`$()]+/y);
  }
  source.at += 2;
  return { type: 'arithmetic', expression: parts, quoted };
}

function braced(context: WordContext, quoted: boolean): WordPart {
  const { source } = context;
  if (source.take(/#(?=[A-Za-z_@*0-9])/y)) {
    const name = source.take(/\w+|[@*]/y) ?? '';
    expectBrace(source);
    return { type: 'parameter', name, operator: 'length', quoted };
  }
  const name = source.take(/[A-Za-z_]\w*|\d+|[@*#?$!-]/y);
  if (source.atEnd) throw source.incomplete('Missing "}"');
  if (name === undefined) throw source.unexpected('${');
  const operator = source.take(/:?[-=?+]|%%?|##?/y);
  if (operator === undefined) {
    expectBrace(source);
    return { type: 'parameter', name, quoted };
  }
  const word = bracedWord(context, quoted && !/[%#]/.test(operator));
  return { type: 'parameter', name, operator, word, quoted };
}

function bracedWord(context: WordContext, quoted: boolean): Word {
  const { source } = context;
  const parts: WordPart[] = [];
  while (source.peek() !== '}') {
    if (source.atEnd) throw source.incomplete('Missing "}"');
    if (quoted && source.peek() === '"') {
      source.at++;
      parts.push(...doubleQuoted(context));
    } else if (quoted) parseInsideDoubleQuotes(context, parts, /[^\\"`$}]+/y);
    else parseBracedPart(context, parts);
  }
  source.at++;
  return parts;
}

function parseBracedPart(context: WordContext, parts: WordPart[]): void {
  const plain = context.source.take(/[^\\'"`$}]+/y);
  if (plain !== undefined) parts.push({ type: 'text', text: plain, quoted: false });
  else parseQuotedOrDollar(context, parts, false);
}

function expectBrace(source: SourceText): void {
  if (source.atEnd) throw source.incomplete('Missing "}"');
  if (source.next() !== '}') throw source.unexpected('${');
}

function backquoted(context: WordContext, quoted: boolean): WordPart {
  const { source } = context;
  const raw = source.take(/(?:[^`\\]|\\[\s\S])*/y) ?? '';
  if (source.next() !== '`') throw source.incomplete('EOF in backquote substitution');
  return { type: 'substitution', body: context.parseBackquoted(raw.replace(/\\([$`\\])/g, '$1')), quoted };
}

/** The text of a here-document whose delimiter is not quoted. */
export function parseHereText(context: WordContext): Word {
  const parts: WordPart[] = [];
  while (!context.source.atEnd) parseInsideDoubleQuotes(context, parts, /[^\\`$]+/y);
  return parts;
}
