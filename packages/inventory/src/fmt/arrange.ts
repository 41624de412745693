import { type Document, isAlias, isMap, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { chooseStyle } from './choose-style.ts';
import { orderMap } from './order-map.ts';
import type { Shape } from './shape.ts';
import { sortList } from './sort-list.ts';
import { unquote } from './unquote.ts';

interface ArrangeOptions {
  /** Also put lists of things with ids in the order of the ids. */
  readonly sort: boolean;
}

/** Where a node stands. */
interface Spot {
  readonly shape: Shape | undefined;
  /** Column of the keys or hyphens of a block collection here, from 0. */
  readonly indent: number;
  /** Column where it begins if it stays on its line, from 0. */
  readonly column: number;
  readonly isInFlow: boolean;
}

/** Brings a document into the one order and style; what it says stays the same. */
export function arrange(document: Document, shape: Shape, options: ArrangeOptions): void {
  // An anchor has to stand above its aliases.
  const isFixed = hasAlias(document);
  arrangeNode(document.contents, { shape, indent: 0, column: 0, isInFlow: false });

  function arrangeNode(node: unknown, spot: Spot): void {
    unquote(node);
    if (isMap(node)) arrangeMap(node, spot);
    else if (isSeq(node)) arrangeList(node, spot);
  }

  function arrangeMap(map: YAMLMap, spot: Spot): void {
    const { shape, indent } = spot;
    if (!isFixed && shape !== undefined) orderMap(map, shape.keys);
    chooseStyle(map, spot);
    const isInFlow = map.flow === true;
    for (const { key, value } of map.items) {
      unquote(key);
      const name = isScalar(key) ? String(key.value) : '';
      const column = indent + name.length + 2;
      arrangeNode(value, { shape: shape?.at(name), indent: indent + 2, column, isInFlow });
    }
  }

  function arrangeList(list: YAMLSeq, spot: Spot): void {
    const { shape, indent } = spot;
    if (options.sort && !isFixed) sortList(list);
    chooseStyle(list, spot);
    const inner = { shape: shape?.at(0), indent: indent + 2, column: indent + 2 };
    for (const item of list.items) arrangeNode(item, { ...inner, isInFlow: list.flow === true });
  }
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: (_key, node) => {
      found = isAlias(node);
      return visit.BREAK;
    },
  });
  return found;
}
