import { type ResourceType, replacedOnChangeOf } from './resource-types.ts';

/** One input that differs. `before` is absent for an added one, `after` for a removed one. */
export interface PropertyChange {
  /** `settings.encoder.main.bitrateKbps`; lists are compared as wholes. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The change makes it another resource. */
  readonly replaces?: true;
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Compares recorded with desired inputs of one resource. Pure: the planner and the engine's `Diff` call both get
 * their answer here, so they cannot disagree.
 */
export function diffInputs(type: ResourceType, before: Properties, after: Properties): PropertyChange[] {
  const replacedOn = replacedOnChangeOf[type];
  return [...changedLeaves(before, after, '')].map((change) =>
    replacedOn.includes(change.path) ? { ...change, replaces: true } : change,
  );
}

function* changedLeaves(before: unknown, after: unknown, path: string): Generator<PropertyChange> {
  if (sameValue(before, after)) return;
  if (isMap(before) && isMap(after)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
      yield* changedLeaves(before[key], after[key], path === '' ? key : `${path}.${key}`);
    }
    return;
  }
  yield {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

function isMap(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A city has half a million of these comparisons, so nothing is made for one. Keys may stand in any order: the engine
// sorts them, in lists too.
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  return isMap(a) && isMap(b) && sameEntries(a, b);
}

/** What is undefined counts as absent, as it is in JSON. */
function sameEntries(a: Properties, b: Properties): boolean {
  for (const key in a) if (!sameValue(a[key], b[key])) return false;
  for (const key in b) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
}
