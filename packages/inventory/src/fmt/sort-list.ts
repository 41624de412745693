import { isMap, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { moveComment } from './move-comment.ts';
import { compareIds } from './sorted-lists.ts';

/** Puts a list of things with ids into the order of their ids; any other list stays as it is. */
export function sortList(list: YAMLSeq): void {
  const [first] = list.items;
  if (!list.items.every(hasId) || !isMap(first)) return;
  const items = list.items as YAMLMap[];
  const sorted = [...items].sort((a, b) => compareIds(idOf(a), idOf(b)));
  const [next] = sorted;
  if (next !== undefined && next !== first) {
    moveComment(list, first, next);
    swapSpace(first, next);
  }
  list.items = sorted;
}

function swapSpace(first: Node, next: Node): void {
  first.spaceBefore = next.spaceBefore === true;
  next.spaceBefore = false;
}

function hasId(item: unknown): boolean {
  return isMap(item) && typeof item.get('id') === 'string';
}

function idOf(item: YAMLMap): string {
  return String(item.get('id'));
}
