type Branch = { [key: string]: unknown };

/**
 * Sets a value in nested maps, which are made where they are missing. An undefined value changes nothing, nor does a text
 * that only its spaces or its Unicode form tell from what is there.
 */
export function setIn(target: object, path: readonly string[], value: unknown): void {
  if (value === undefined) return;
  const [key = '', ...deeper] = path;
  const branch = target as Branch;
  if (deeper.length === 0 && !isSameText(branch[key], value)) branch[key] = value;
  if (deeper.length === 0) return;
  setIn(branchOf(branch, key), deeper, value);
}

function isSameText(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  return plain(before) === plain(after);
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
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
