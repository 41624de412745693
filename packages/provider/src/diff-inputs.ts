import { canonical } from '@wardctl/fleet';
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
  if (isMap(before) && isMap(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)].sort())) {
      yield* changedLeaves(before[key], after[key], path === '' ? key : `${path}.${key}`);
    }
    return;
  }
  if (sameValue(before, after)) return;
  yield {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

function isMap(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The engine sorts keys inside lists too, so two spellings of one list must compare equal.
function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}
