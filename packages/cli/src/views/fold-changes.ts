import type { Action, ActionOperation, Plan } from '@wardctl/deploy';
import { type LeafChange, leafChanges } from './leaf-changes.ts';

/** One change that is the same for all of `subjects`. */
export interface FoldedChange {
  readonly type: string;
  readonly operation: ActionOperation;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly subjects: readonly string[];
  readonly wards: readonly string[];
}

/** Folds the changes of a plan: what is the same for many devices, in however many wards, is one entry. */
export function foldChanges(plan: Plan): FoldedChange[] {
  const folded = new Map<string, { change: FoldedChange; subjects: string[]; wards: Set<string> }>();
  for (const { ward, actions } of plan.wards) {
    for (const action of actions) {
      for (const leaf of leafChanges(action).filter((change) => isTold(action, change))) {
        const key = JSON.stringify([action.type, action.operation, leaf.path, leaf.before, leaf.after]);
        const entry = folded.get(key) ?? { change: emptyFold(action, leaf), subjects: [], wards: new Set() };
        entry.subjects.push(leaf.subject);
        entry.wards.add(ward);
        folded.set(key, entry);
      }
    }
  }
  return [...folded.values()].map(({ change, subjects, wards }) => ({
    ...change,
    subjects,
    wards: [...wards],
  }));
}

function emptyFold({ type, operation }: Action, { path, before, after }: LeafChange): FoldedChange {
  return { type, operation, path, before, after, subjects: [], wards: [] };
}

/** What is worth a line when a resource appears: what it will be like, not how it is addressed. */
const toldOfCreation = [
  /^settings\./,
  /^storagePath$/,
  /^image\.(name|digest|imageId)$/,
  /^configuration\.kind$/,
  /^policy\.cameras\.keepSeconds$/,
  /^policy\.holds\./,
];

function isTold({ operation }: Action, { path }: LeafChange): boolean {
  return operation === 'update' || toldOfCreation.some((pattern) => pattern.test(path));
}
