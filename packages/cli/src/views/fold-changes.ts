import type { Action, ActionOperation, Plan } from '@wardctl/deploy';
import { createdFacts } from './created-facts.ts';
import { type LeafChange, leafChanges } from './leaf-changes.ts';

/** One change that is the same for all of `subjects`. */
export interface FoldedChange extends Omit<LeafChange, 'subject'> {
  readonly type: string;
  readonly operation: ActionOperation;
  /** Devices, or cameras of recorders. */
  readonly subjects: readonly string[];
  readonly wards: readonly string[];
}

/** Folds the changes of a plan: what is the same for many devices, in however many wards, is one entry. */
export function foldChanges(plan: Plan): FoldedChange[] {
  const folds = new Map<string, { change: FoldedChange; subjects: Set<string>; wards: Set<string> }>();
  for (const { ward, type, operation, subject, ...leaf } of told(plan)) {
    const key = JSON.stringify([type, operation, leaf.path, leaf.before, leaf.after]);
    const change = { ...leaf, type, operation, subjects: [], wards: [] };
    const fold = folds.get(key) ?? { change, subjects: new Set(), wards: new Set() };
    fold.subjects.add(subject);
    fold.wards.add(ward);
    folds.set(key, fold);
  }
  return [...folds.values()].map(({ change, subjects, wards }) => ({
    ...change,
    subjects: [...subjects],
    wards: [...wards],
  }));
}

interface ToldChange extends LeafChange {
  readonly ward: string;
  readonly type: string;
  readonly operation: ActionOperation;
}

function* told({ wards }: Plan): Generator<ToldChange> {
  for (const { ward, actions } of wards) {
    for (const action of actions) {
      const { type, operation } = action;
      for (const leaf of leavesOf(action)) yield { ...withoutOwnId(leaf), ward, type, operation };
    }
  }
}

/** Devices that are named after themselves are alike. */
function withoutOwnId(leaf: LeafChange): LeafChange {
  if (leaf.isItem) return leaf;
  return { ...leaf, before: idTaken(leaf.before), after: idTaken(leaf.after) };

  function idTaken(value: unknown): unknown {
    if (typeof value === 'string') return value.replaceAll(leaf.subject, '{id}');
    return Array.isArray(value) ? value.map(idTaken) : value;
  }
}

function leavesOf(action: Action): LeafChange[] {
  return action.operation === 'create' ? createdFacts(action) : leafChanges(action);
}
