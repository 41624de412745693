import { isDeepStrictEqual } from 'node:util';
import { FleetError } from '@wardctl/fleet';
import { type Document, isCollection, isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';
import { insertEntry, replaceFlow, replaceScalar } from './text-edits.ts';

/** Keys of maps, and for items of lists their index or the `id` of the item. */
type EditPath = readonly (string | number)[];

/**
 * A YAML text with one value changed or added; comments, order and all other lines stay as they are.
 *
 * `['cameras', 'vn01-00070-mr-0001', 'settings', 'encoder', 'main', 'bitrateKbps']`
 *
 * @throws FleetError `inventory/invalid` when the text is not YAML or `path` leads through a thing that is not there
 */
export function setValue(text: string, path: EditPath, value: unknown): string {
  const document = parseDocument(text, { stringKeys: true });
  if (document.errors[0] !== undefined) throw invalid(path, document.errors[0].message);
  const exact = exactPath(document, path);
  const edited = editText(text, document, { path: exact, value });
  setInDocument(document, exact, value);
  // A narrow edit can go wrong where quotes or block texts are near; then the document is written anew.
  return reads(edited, document.toJS()) ? edited : document.toString({ lineWidth: 0 });
}

/** The path with ids of list items replaced by their indexes. */
function exactPath(document: Document, path: EditPath): EditPath {
  const exact: (string | number)[] = [];
  for (const segment of path) {
    const parent = document.getIn(exact, true);
    exact.push(isSeq(parent) && typeof segment === 'string' ? indexOf(parent.items, segment) : segment);
    if (exact.at(-1) === -1) throw invalid(path, `the list has no item with id "${segment}"`);
  }
  return exact;
}

function indexOf(items: readonly unknown[], id: string): number {
  return items.findIndex((item) => isMap(item) && item.get('id') === id);
}

function editText(
  text: string,
  document: Document,
  { path, value }: { readonly path: EditPath; readonly value: unknown },
): string {
  const node = document.getIn(path, true);
  if (isScalar(node)) return isObject(value) ? text : replaceScalar(text, node, value);
  if (isCollection(node)) return node.flow ? replaceFlow(text, node, value) : text;
  for (let length = path.length - 1; length >= 0; length--) {
    const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isCollection(parent)) continue;
    const [key = '', ...deeper] = path.slice(length);
    const nested = deeper.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
    return isMap(parent) ? insertEntry(text, parent, { key: String(key), value: nested }) : text;
  }
  return text;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function setInDocument(document: Document, path: EditPath, value: unknown): void {
  try {
    document.setIn(path, value);
  } catch (error) {
    throw invalid(path, (error as Error).message);
  }
}

function reads(text: string, expected: unknown): boolean {
  try {
    return isDeepStrictEqual(parse(text, { stringKeys: true, logLevel: 'error' }), expected);
  } catch {
    return false;
  }
}

function invalid(path: EditPath, what: string): FleetError {
  return new FleetError('inventory/invalid', `${path.join('.')} cannot be set: ${what}`, {
    hint: 'Check the path, and the file with: wardctl validate',
  });
}
