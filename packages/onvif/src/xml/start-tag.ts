import { copied, type QualifiedName, readQualifiedName } from './qualified-name.ts';

/** What stands between the brackets of a start tag of the plain kind. */
export interface StartTag {
  readonly tag: QualifiedName;
  readonly isEmpty: boolean;
  /** Namespaces by prefix, the default one under ''. */
  readonly declarations: ReadonlyMap<string, string>;
  readonly attributes: readonly PlainAttribute[];
}

interface PlainAttribute {
  readonly name: QualifiedName;
  readonly value: string;
}

/** Start tags that declare namespaces, by their text: a device sends the same ones with each answer. */
const known = new Map<string, StartTag>();
const maxKnown = 500;
const maxKnownLength = 1_500;
/** More are left to others, so that looking for doubles takes no time. */
const maxAttributes = 24;

/** Absent when the text is not of the plain kind. */
export function readStartTag(text: string): StartTag | undefined {
  const isEmpty = text.endsWith('/');
  const length = isEmpty ? text.length - 1 : text.length;
  const nameEnd = endOfName(text, length);
  if (nameEnd < length) return text.includes('xmlns') ? readKnown(text, nameEnd) : readLong(text, nameEnd);
  const tag = readQualifiedName(isEmpty ? text.slice(0, length) : text);
  return tag && { tag, isEmpty, declarations: noDeclarations, attributes: noAttributes };
}

function readKnown(text: string, nameEnd: number): StartTag | undefined {
  const found = known.get(text);
  if (found !== undefined) return found;
  const tag = readLong(text, nameEnd);
  // Values of attributes may be others each time.
  const isLasting = tag?.attributes.length === 0 && text.length <= maxKnownLength;
  if (isLasting && known.size < maxKnown) known.set(copied(text), tag);
  return tag;
}

function readLong(text: string, nameEnd: number): StartTag | undefined {
  const isEmpty = text.endsWith('/');
  const tag = readQualifiedName(text.slice(0, nameEnd));
  const pairs = readPairs(text, nameEnd, isEmpty ? text.length - 1 : text.length);
  return tag && pairs && partOf(tag, isEmpty, pairs);
}

const noDeclarations: ReadonlyMap<string, string> = new Map();
const noAttributes: readonly PlainAttribute[] = [];

function endOfName(text: string, length: number): number {
  for (let at = 0; at < length; at += 1) if (isBlank(text, at)) return at;
  return length;
}

/** Values are in double quotes and free of what has to be translated. */
function readPairs(text: string, from: number, length: number): PlainAttribute[] | undefined {
  const pairs: PlainAttribute[] = [];
  for (let at = from; at < length; ) {
    const start = afterBlanks(text, at, length);
    if (start === length) return pairs;
    const equals = text.indexOf('="', start);
    const end = text.indexOf('"', equals + 2);
    if (start === at || equals < 0 || end < 0) return undefined;
    const name = readQualifiedName(text.slice(start, equals));
    const value = text.slice(equals + 2, end);
    if (name === undefined || /[<&\n\t]/.test(value)) return undefined;
    pairs.push({ name, value });
    at = end + 1;
  }
  return pairs.length > maxAttributes ? undefined : pairs;
}

function afterBlanks(text: string, from: number, length: number): number {
  let at = from;
  while (at < length && isBlank(text, at)) at += 1;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0x09;
}

function partOf(tag: QualifiedName, isEmpty: boolean, pairs: PlainAttribute[]): StartTag | undefined {
  const attributes = pairs.filter(({ name }) => !isDeclaration(name));
  if (attributes.length === pairs.length) return { tag, isEmpty, declarations: noDeclarations, attributes };
  const declarations = new Map<string, string>();
  for (const { name, value } of pairs) {
    if (!isDeclaration(name)) continue;
    const prefix = name.prefix === '' ? '' : name.name;
    if (declarations.has(prefix) || !isPlainDeclaration(prefix, value)) return undefined;
    declarations.set(prefix, copied(value));
  }
  return { tag, isEmpty, declarations, attributes };
}

function isDeclaration({ text, prefix }: QualifiedName): boolean {
  return prefix === 'xmlns' || text === 'xmlns';
}

/** The namespaces of XML itself have rules of their own. @see Namespaces in XML 1.0 §3 */
function isPlainDeclaration(prefix: string, uri: string): boolean {
  if (prefix === 'xml' || prefix === 'xmlns' || uri !== uri.trim()) return false;
  if (uri === '') return prefix === '';
  return !uri.startsWith('http://www.w3.org/XML/') && !uri.startsWith('http://www.w3.org/2000/xmlns/');
}
