interface KeyOrder {
  /** As a map has them. */
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
}

/** Maps of one kind have the same keys in the same order; this many kinds that begin with the same key are remembered. */
const mostOrders = 32;
const known = new Map<string, KeyOrder[]>();

/** The keys of a map in the order of their code units. Maps like one that was seen before are not sorted again. */
export function sortedKeys(map: object): readonly string[] {
  const keys = Object.keys(map);
  const [first] = keys;
  if (first === undefined) return keys;
  const orders = known.get(first) ?? [];
  const order = orders.find((candidate) => isSame(candidate.keys, keys));
  if (order !== undefined) return order.sorted;
  const sorted = keys.toSorted();
  if (orders.length < mostOrders && known.size < 10 * mostOrders)
    known.set(first, [...orders, { keys, sorted }]);
  return sorted;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
