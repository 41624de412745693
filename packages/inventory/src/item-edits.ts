import { Document, isMap, isScalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowSmall } from './flow-small.ts';
import { writeDocument } from './fmt/yaml-document.ts';
import { endOfLine, type TextEdit } from './text-edits.ts';

interface Identified {
  readonly id: string;
}

type ItemEdits = (item: YAMLMap, wanted: Identified) => TextEdit[] | undefined;

/**
 * Edits of a list whose items have ids: those that are there change, new ones are added after the one they follow.
 *
 * Undefined when the list is of another kind, loses items or is in one line.
 */
export function itemEdits(
  text: string,
  list: YAMLSeq,
  wanted: readonly unknown[],
  edit: ItemEdits,
): TextEdit[] | undefined {
  if (!wanted.every(isIdentified) || !list.items.every(hasId)) return undefined;
  if (list.items.length === 0) return [firstItems(text, list, wanted)];
  const items = new Map((list.items as YAMLMap[]).map((item) => [String(item.get('id')), item]));
  const known = wanted.filter(({ id }) => items.has(id));
  if (list.flow === true || known.length !== items.size) return undefined;
  const changes = known.map((item) => edit(items.get(item.id) as YAMLMap, item));
  if (changes.some((change) => change === undefined)) return undefined;
  return [...changes.flatMap((change) => change ?? []), ...additions(text, list, { wanted, items })];
}

function* additions(
  text: string,
  list: YAMLSeq,
  { wanted, items }: { readonly wanted: readonly Identified[]; readonly items: ReadonlyMap<string, YAMLMap> },
): Generator<TextEdit> {
  const layout = layoutOf(text, list);
  let at = aboveComments(text, text.lastIndexOf('\n', list.range?.[0] ?? 0));
  let gap: { readonly above: string; readonly below: string } = { above: '', below: layout.gap };
  for (const item of wanted) {
    const node = items.get(item.id);
    if (node === undefined) {
      yield { start: at, end: at, text: `${gap.above}${itemText(item, layout.indent)}${gap.below}` };
      continue;
    }
    at = endOfItem(text, node);
    gap = { above: layout.gap, below: '' };
  }
}

/** The line break above the comments that end at a line break: they belong to what follows. */
function aboveComments(text: string, lineBreak: number): number {
  let at = lineBreak;
  for (let above = at; above > 0; above = text.lastIndexOf('\n', above - 1)) {
    const line = text.slice(text.lastIndexOf('\n', above - 1) + 1, above).trim();
    if (line !== '' && !line.startsWith('#')) return at;
    at = text.lastIndexOf('\n', above - 1);
  }
  return lineBreak;
}

/** Blank lines between items, and columns before the hyphen. */
interface Layout {
  readonly indent: string;
  readonly gap: '' | '\n';
}

function layoutOf(text: string, { items }: YAMLSeq): Layout {
  const [first, second] = items as YAMLMap[];
  const start = first?.range?.[0] ?? 0;
  const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
  const between =
    second === undefined ? '' : text.slice(endOfItem(text, first as YAMLMap), second.range?.[0]);
  return { indent, gap: /^\s*\n\s*\n/.test(between) ? '\n' : '' };
}

function endOfItem(text: string, item: YAMLMap): number {
  return endOfLine(text, text.slice(0, item.range?.[1] ?? 0).trimEnd().length);
}

const mostColumns = 160;

function itemText(item: Identified, indent: string): string {
  const document = new Document(item, { compat: 'yaml-1.1' });
  visit(document, {
    Map(_key, node, path) {
      // Most maps in a device are small: one line each, as people write them.
      if (path.length > 1 && JSON.stringify(node).length <= mostColumns) node.flow = true;
    },
  });
  flowSmall(document);
  const lines = writeDocument(document).trimEnd().split('\n');
  return lines.map((line, index) => `\n${indent}${index === 0 ? '- ' : '  '}${line}`).join('');
}

/** `cameras: []` becomes a list below its key. */
function firstItems(text: string, { range }: YAMLSeq, wanted: readonly Identified[]): TextEdit {
  const [start = 0, end = 0] = range ?? [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = `${/^[ ]*/.exec(text.slice(lineStart, start))?.[0] ?? ''}  `;
  const from = text[start - 1] === ' ' ? start - 1 : start;
  return { start: from, end, text: wanted.map((item) => itemText(item, indent)).join('') };
}

/** A list of devices or sites under a key that a map has not yet, set off by an empty line. */
export function newListEdit(
  text: string,
  map: YAMLMap,
  [key, items]: readonly [string, readonly Identified[]],
): TextEdit {
  const start = map.range?.[0] ?? 0;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const end = endOfItem(text, map);
  return {
    start: end,
    end,
    text: `\n\n${indent}${key}:${items.map((item) => itemText(item, `${indent}  `)).join('')}`,
  };
}

export function isIdentifiedList(value: unknown): value is readonly Identified[] {
  return Array.isArray(value) && value.length > 0 && value.every(isIdentified);
}

function isIdentified(value: unknown): value is Identified {
  return typeof (value as Partial<Identified> | null)?.id === 'string';
}

function hasId(item: unknown): boolean {
  return isMap(item) && isScalar(item.get('id', true));
}
