import { Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml';

interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** The text with one scalar written anew, quoted as it was. */
export function replaceScalar(text: string, node: Scalar, value: unknown): string {
  const [start = 0, end = 0] = node.range ?? [];
  const scalar = new Scalar(value);
  if (typeof value === 'string' && node.type !== undefined) scalar.type = node.type;
  const written = stringify(scalar, { lineWidth: 0 }).trimEnd();
  const gap = text[start - 1] === ':' ? ' ' : '';
  return text.slice(0, start) + gap + written + text.slice(end);
}

/** The text with a map or list in brackets written anew. */
export function replaceFlow(text: string, node: YAMLMap | YAMLSeq, value: unknown): string {
  const [start = 0, end = 0] = node.range ?? [];
  const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.slice(0, start) + written + text.slice(end);
}

/** The text with one more entry at the end of a map, in the style of the map. */
export function insertEntry(text: string, map: YAMLMap, entry: Entry): string {
  return map.flow ? insertIntoFlow(text, map, entry) : insertBelow(text, map, entry);
}

function insertIntoFlow(text: string, map: YAMLMap, { key, value }: Entry): string {
  const close = (map.range?.[1] ?? 0) - 1;
  const before = text.slice(0, close).trimEnd();
  const written = stringify({ [key]: value }, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  const separator = before.endsWith('{') ? ' ' : ', ';
  return `${before}${separator}${written.slice(1, -1).trim()} ${text.slice(close)}`;
}

function insertBelow(text: string, map: YAMLMap, { key, value }: Entry): string {
  const start = map.range?.[0] ?? 0;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const contentEnd = text.slice(0, map.range?.[1] ?? 0).trimEnd().length;
  const newline = text.indexOf('\n', contentEnd);
  const end = newline === -1 ? text.length : newline;
  const lines = stringify({ [key]: value }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
  return `${text.slice(0, end)}${lines.map((line) => `\n${indent}${line}`).join('')}${text.slice(end)}`;
}
