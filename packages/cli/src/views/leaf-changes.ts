import type { Action } from '@wardctl/deploy';

/** One value of one device that an action changes. */
export interface LeafChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The device, or the camera that the value of a recorder is about. */
  readonly subject: string;
}

/**
 * What an action changes, value by value: maps are taken apart, and lists whose items have an `id` are compared item by
 * item, so that "one of 300 cameras is kept for 10 days" is one line.
 */
export function leafChanges({ device, changes }: Action): LeafChange[] {
  return changes.flatMap(({ path, before, after }) => [...leaves({ path, before, after, subject: device })]);
}

function* leaves(change: LeafChange): Generator<LeafChange> {
  const { before, after } = change;
  if (isSameValue(before, after)) return;
  if (isItemList(before ?? after) && isItemList(after ?? before)) return yield* itemLeaves(change);
  if (isMap(before ?? after) && isMap(after ?? before)) return yield* mapLeaves(change);
  yield change;
}

function* mapLeaves({ path, before = {}, after = {}, subject }: LeafChange): Generator<LeafChange> {
  const [old, wanted] = [before as Items, after as Items];
  for (const key of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
    yield* leaves({ path: `${path}.${key}`, before: old[key], after: wanted[key], subject });
  }
}

// An item that joins or leaves a list is one change; in a list that is new as a whole, each item is told in full.
function* itemLeaves({ path, before = [], after = [] }: LeafChange): Generator<LeafChange> {
  const [old, wanted] = [byId(before as Item[]), byId(after as Item[])];
  for (const id of new Set([...old.keys(), ...wanted.keys()])) {
    const [oldItem, wantedItem] = [old.get(id), wanted.get(id)];
    if (wantedItem === undefined) yield { path, before: id, after: undefined, subject: id };
    else if (oldItem === undefined && old.size > 0) yield { path, before: undefined, after: id, subject: id };
    else yield* leaves({ path, before: oldItem, after: wantedItem, subject: id });
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
