import { type Document, isCollection, isMap, isNode, isPair, visit } from 'yaml';

/** Columns that a map or list may take in one line. */
const mostColumns = 80;

/** Writes lists and maps that hold no deeper map in one line each, as people write them, unless it gets long. */
export function flowSmall(document: Document): void {
  visit(document, {
    Collection(_key, node) {
      if (node !== document.contents && !holdsMap(node.items) && columnsOf(node.toJSON()) <= mostColumns)
        node.flow = true;
    },
  });
}

function holdsMap(items: readonly unknown[]): boolean {
  return items.some((item) => {
    const value = isPair(item) ? item.value : item;
    if (isMap(value)) return true;
    return isNode(value) && isCollection(value) && holdsMap(value.items);
  });
}

function columnsOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
