import { Document, Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowSmall } from './flow-small.ts';
import { writeDocument } from './fmt/yaml-document.ts';

interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** One stretch of a text written anew; offsets are those of the text before. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits that do not overlap; those at one place stand in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let copiedTo = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(copiedTo, edit.start), edit.text);
    copiedTo = edit.end;
  }
  return parts.join('') + text.slice(copiedTo);
}

/** The text with one scalar written anew, quoted as it was. */
export function replaceScalar(text: string, node: Scalar, value: unknown): string {
  return applyEdits(text, [scalarEdit(text, node, value)]);
}

export function scalarEdit(
  text: string,
  node: Scalar,
  value: unknown,
  { isInFlow = false }: { readonly isInFlow?: boolean } = {},
): TextEdit {
  const [start = 0, end = 0] = node.range ?? [];
  const scalar = new Scalar(value);
  if (typeof value === 'string' && node.type !== undefined) scalar.type = node.type;
  // Alone it would do without quotes.
  if (isInFlow && /[,[\]{}]/.test(String(value)) && node.type === 'PLAIN') scalar.type = 'QUOTE_DOUBLE';
  const written = stringify(scalar, { lineWidth: 0, compat: 'yaml-1.1' }).trimEnd();
  const gap = text[start - 1] === ':' ? ' ' : '';
  return { start, end, text: gap + written };
}

/** The text with a map or list in brackets written anew. */
export function replaceFlow(text: string, node: YAMLMap | YAMLSeq, value: unknown): string {
  const [start = 0, end = 0] = node.range ?? [];
  const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0, compat: 'yaml-1.1' }).trim();
  return text.slice(0, start) + written + text.slice(end);
}

/** The text with one more entry at the end of a map, in the style of the map. */
export function insertEntry(text: string, map: YAMLMap, { key, value }: Entry): string {
  return applyEdits(text, [entriesEdit(text, map, { [key]: value })]);
}

/** Adds entries at the end of a map, in the style of the map. */
export function entriesEdit(
  text: string,
  map: YAMLMap,
  entries: Readonly<Record<string, unknown>>,
): TextEdit {
  return map.flow ? flowEdit(text, map, entries) : blockEdit(text, map, entries);
}

function flowEdit(text: string, map: YAMLMap, entries: object): TextEdit {
  const end = (map.range?.[1] ?? 0) - 1;
  const before = text.slice(0, end).trimEnd();
  const written = stringify(entries, { collectionStyle: 'flow', lineWidth: 0, compat: 'yaml-1.1' }).trim();
  const separator = before.endsWith('{') ? ' ' : ', ';
  return { start: before.length, end, text: `${separator}${written.slice(1, -1).trim()} ` };
}

function blockEdit(text: string, map: YAMLMap, entries: object): TextEdit {
  const start = map.range?.[0] ?? 0;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const end = endOfLine(text, text.slice(0, map.range?.[1] ?? 0).trimEnd().length);
  const document = new Document(entries, { compat: 'yaml-1.1' });
  flowSmall(document);
  const lines = writeDocument(document).trimEnd().split('\n');
  return { start: end, end, text: lines.map((line) => `\n${indent}${line}`).join('') };
}

/** Where the line ends that holds the offset. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline;
}
