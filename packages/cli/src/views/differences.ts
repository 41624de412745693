import type { ProbedCamera } from '../work/probe-result.ts';
import { columns } from './columns.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { valueText } from './value.ts';

interface FoldedDifference {
  readonly path: string;
  readonly wanted: string;
  readonly found: Set<string>;
  readonly ids: string[];
}

/** What cameras show otherwise than the inventory wants it: once for all cameras that shall get the same value. */
export function differencesView(cameras: readonly ProbedCamera[], paint: Paint): string {
  const folds = [...foldDifferences(cameras).values()];
  if (folds.length === 0) return '';
  const rows = folds.map(({ path, wanted, found, ids }) => [
    path,
    `${foundText(found)} -> ${wanted}`,
    paint.dim(ids.length > 1 ? count(ids.length, 'camera') : (ids[0] ?? '')),
  ]);
  return `${paint.bold('Different from the inventory')}\n${columns(rows, { indent: 2 })}`;
}

function foldDifferences(cameras: readonly ProbedCamera[]): Map<string, FoldedDifference> {
  const folds = new Map<string, FoldedDifference>();
  for (const { id, camera } of cameras) {
    for (const { path, wanted, found } of camera?.differences ?? []) {
      const text = wanted === id ? 'its id' : valueText(path, wanted);
      const key = `${path} ${text}`;
      const fold = folds.get(key) ?? { path, wanted: text, found: new Set(), ids: [] };
      fold.found.add(valueText(path, found ?? undefined));
      fold.ids.push(id);
      folds.set(key, fold);
    }
  }
  return new Map([...folds].sort(([a], [b]) => a.localeCompare(b)));
}

function foundText(found: ReadonlySet<string>): string {
  const [first = '', ...more] = found;
  return more.length === 0 ? first : `${first} and ${more.length} other${more.length === 1 ? '' : 's'}`;
}
