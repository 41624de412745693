type Branch = { [key: string]: unknown };

/** Sets a value in nested maps, which are made where they are missing; an undefined value changes nothing. */
export function setIn(target: object, path: readonly string[], value: unknown): void {
  if (value === undefined) return;
  const [key = '', ...deeper] = path;
  const branch = target as Branch;
  if (deeper.length === 0) branch[key] = value;
  else setIn(branchOf(branch, key), deeper, value);
}

function branchOf(parent: Branch, key: string): object {
  const child = parent[key];
  if (typeof child === 'object' && child !== null) return child;
  const made = {};
  parent[key] = made;
  return made;
}

/** Puts the keys of a map in an order; others follow. */
export function sortKeys(target: object, order: readonly string[]): void {
  const entries = Object.entries(target);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = entries.toSorted(([a], [b]) => rank(a) - rank(b));
  for (const [key] of entries) delete (target as Branch)[key];
  Object.assign(target, Object.fromEntries(sorted));
}
