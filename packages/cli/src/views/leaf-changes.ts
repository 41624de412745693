import type { Action } from '@wardctl/deploy';

/** One value of one device that an action changes. */
export interface LeafChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The device, or the camera that the value of a recorder is about. */
  readonly subject: string;
  readonly isItem: boolean;
}

/**
 * What an action changes, value by value: maps are taken apart, and lists whose items have an `id` are compared item by
 * item, so that "one of 300 cameras is kept for 10 days" is one line.
 */
export function leafChanges({ device, changes }: Action): LeafChange[] {
  return changes.flatMap(({ path, before, after }) => [
    ...leaves({ path, before, after, subject: device, isItem: false }),
  ]);
}

function* leaves(change: LeafChange): Generator<LeafChange> {
  const { before, after } = change;
  if (isSameValue(before, after)) return;
  if (isItemList(before ?? after) && isItemList(after ?? before)) {
    return yield* change.path.startsWith('settings.') ? namedLeaves(change) : itemLeaves(change);
  }
  if (isMap(before ?? after) && isMap(after ?? before)) return yield* mapLeaves(change);
  yield change;
}

function* mapLeaves({ path, before = {}, after = {}, ...change }: LeafChange): Generator<LeafChange> {
  const [old, wanted] = [before as Items, after as Items];
  for (const key of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
    yield* leaves({ ...change, path: `${path}.${key}`, before: old[key], after: wanted[key] });
  }
}

/** A setting that is a list of named things is one of the device, and each of them one change of it. */
function* namedLeaves({ path, before = [], after = [], ...change }: LeafChange): Generator<LeafChange> {
  const [old, wanted] = [byId(before as Item[]), byId(after as Item[])];
  for (const id of new Set([...old.keys(), ...wanted.keys()])) {
    const named = { ...change, path: `${path}.${id}`, before: old.get(id), after: wanted.get(id) };
    if (!isSameValue(named.before, named.after)) yield named;
  }
}

// An item that joins or leaves a list is one change, whatever is in it.
function* itemLeaves({ path, before = [], after = [] }: LeafChange): Generator<LeafChange> {
  const [old, wanted] = [byId(before as Item[]), byId(after as Item[])];
  for (const id of new Set([...old.keys(), ...wanted.keys()])) {
    const [oldItem, wantedItem] = [old.get(id), wanted.get(id)];
    const item = { path, subject: id, isItem: true };
    if (wantedItem === undefined) yield { ...item, before: id, after: undefined };
    else if (oldItem === undefined) yield { ...item, before: undefined, after: id };
    else yield* leaves({ ...item, before: oldItem, after: wantedItem });
  }
}

type Items = Readonly<Record<string, unknown>>;
interface Item extends Items {
  readonly id: string;
}

function byId(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function isMap(value: unknown): value is Items {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItemList(value: unknown): value is Item[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isMap(item) && 'id' in item);
}

function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
