import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { moveComment } from './move-comment.ts';

/** Puts the keys of a map into an order; those that are not in it stay behind all others, as they were. */
export function orderMap(map: YAMLMap, keys: readonly string[]): void {
  const rank = new Map(keys.map((key, index) => [key, index]));
  const rankOf = ({ key }: Pair) => (isScalar(key) ? rank.get(String(key.value)) : undefined) ?? keys.length;
  const ordered = [...map.items].sort((a, b) => rankOf(a) - rankOf(b));
  const [first] = map.items;
  if (first === undefined || ordered[0] === first) map.items = ordered;
  else reorder(map, first.key as Node, ordered);
}

function reorder(map: YAMLMap, first: Node, ordered: Pair[]): void {
  const next = ordered[0]?.key as Node;
  moveComment(map, first, next);
  // The first of a map has no empty line before it; whoever takes its place gives it his.
  first.spaceBefore = next.spaceBefore === true;
  next.spaceBefore = false;
  map.items = ordered;
}
