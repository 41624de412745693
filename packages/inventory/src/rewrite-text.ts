import { isDeepStrictEqual } from 'node:util';
import { FleetError } from '@wardctl/fleet';
import { isMap, isScalar, isSeq, type Pair, parse, parseDocument, type YAMLMap } from 'yaml';
import { assignContent } from './assign-content.ts';
import { isIdentifiedList, itemEdits, newListEdit } from './item-edits.ts';
import { applyEdits, entriesEdit, scalarEdit, type TextEdit } from './text-edits.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * A YAML text that says `content`: what already stands so stays as it is written, with its comments and its order.
 *
 * Items of a list belong together when they have the same `id`; new ones stand where `content` has them. Costs one
 * parse, however much changes.
 *
 * @throws FleetError `inventory/invalid` when the text is not YAML
 */
export function rewriteText(text: string, content: Plain): string {
  const plain = text.replace(/^\ufeff/, '');
  const mark = text.slice(0, text.length - plain.length);
  if (!/\r\n/.test(plain) || /[^\r]\n/.test(plain)) return mark + rewritePlain(plain, content);
  return mark + rewritePlain(plain.replaceAll('\r\n', '\n'), content).replaceAll('\n', '\r\n');
}

/** A text without a byte order mark, whose lines end in LF. */
function rewritePlain(text: string, content: Plain): string {
  const document = parseDocument(text, { stringKeys: true });
  if (document.errors[0] !== undefined) {
    throw new FleetError('inventory/invalid', `the text is not YAML: ${document.errors[0].message}`, {
      hint: 'Check the file with: wardctl validate',
    });
  }
  if (isDeepStrictEqual(document.toJS(), content)) return text;
  const edits = nodeEdits(text, document.contents, content);
  const edited = edits === undefined ? undefined : applyEdits(text, edits);
  // A narrow edit can go wrong where quotes or block texts are near; then the document is written anew.
  if (edited !== undefined && says(edited, content)) return edited;
  assignContent(document, content);
  return document.toString({ lineWidth: 0 });
}

/** Undefined when no narrow edit is known. */
function nodeEdits(text: string, node: unknown, value: unknown, isInFlow = false): TextEdit[] | undefined {
  if (isMap(node) && isPlain(value)) return mapEdits(text, node, value);
  if (isSeq(node) && Array.isArray(value)) {
    if (isDeepStrictEqual(node.toJSON(), value)) return [];
    return itemEdits(text, node, value, (item, wanted) => nodeEdits(text, item, wanted));
  }
  if (!isScalar(node) || typeof value === 'object') return undefined;
  return Object.is(node.value, value) ? [] : [scalarEdit(text, node, value, { isInFlow })];
}

function mapEdits(text: string, map: YAMLMap, value: Plain): TextEdit[] | undefined {
  const missing = new Map(Object.entries(value).filter(([, wanted]) => wanted !== undefined));
  const edits: TextEdit[] = [];
  for (const pair of map.items) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const found = missing.has(key)
      ? nodeEdits(text, pair.value, missing.get(key), map.flow === true)
      : removal(text, map, pair);
    if (found === undefined) return undefined;
    missing.delete(key);
    edits.push(...found);
  }
  return [...edits, ...newEntries(text, map, [...missing])];
}

function newEntries(
  text: string,
  map: YAMLMap,
  entries: readonly (readonly [string, unknown])[],
): TextEdit[] {
  const isList = ([, value]: readonly [string, unknown]) => map.flow !== true && isIdentifiedList(value);
  const lists = entries.filter(isList) as (readonly [string, readonly { id: string }[]])[];
  const others = entries.filter((entry) => !isList(entry));
  return [
    ...(others.length > 0 ? [entriesEdit(text, map, Object.fromEntries(others))] : []),
    ...lists.map((list) => newListEdit(text, map, list)),
  ];
}

/** Takes an entry with a simple value out of a block map, with its line. */
function removal(text: string, { flow, items }: YAMLMap, { key, value }: Pair): TextEdit[] | undefined {
  if (flow === true || !isScalar(key) || !isScalar(value) || items[0]?.key === key) return undefined;
  const start = text.lastIndexOf('\n', key.range?.[0] ?? 0);
  const end = text.indexOf('\n', value.range?.[1] ?? 0);
  return [{ start, end: end === -1 ? text.length : end, text: '' }];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function says(text: string, content: Plain): boolean {
  try {
    return isDeepStrictEqual(parse(text, { stringKeys: true, logLevel: 'silent' }), content);
  } catch {
    return false;
  }
}
