import type { Layer } from '../layer.ts';
import { valuesOf } from '../layer.ts';
import { isMap, mergeLayers } from '../merge-layers.ts';
import { type Path, valueAt } from '../path.ts';

/** What one layer says of one value. */
export type Statement =
  | { readonly says: 'sets'; readonly layer: Layer; readonly path: Path; readonly value: unknown }
  /** By `null`, or by something else in the place of a map that the value is in. */
  | { readonly says: 'removes'; readonly layer: Layer; readonly path: Path };

export interface Explanation {
  /** Of the value in the device. */
  readonly path: Path;
  /** Lowest layer first: the last one wins. `path` in them is that in the layer's file. */
  readonly statements: readonly Statement[];
}

/** What each layer says of the value at `path`, which is no map. */
export function explain(layers: readonly Layer[], path: Path): Explanation {
  return { path, statements: layers.flatMap((layer) => statementOf(layer, path) ?? []) };
}

/** Every value that a layer sets and no layer makes a map of, in the order in which layers first set them. */
export function explainAll(layers: readonly Layer[]): Explanation[] {
  const merged = mergeLayers(layers.map(valuesOf));
  const byName = new Map<string, Path>();
  for (const layer of layers) {
    for (const path of leavesOf(valuesOf(layer))) byName.set(JSON.stringify(path), path);
  }
  return [...byName.values()]
    .filter((path) => !isMap(valueAt(merged, path)))
    .map((path) => explain(layers, path));
}

function statementOf(layer: Layer, path: Path): Statement | undefined {
  const { target } = layer;
  if (path.length <= target.length || target.some((key, depth) => key !== path[depth])) return undefined;
  let value: unknown = layer.values;
  for (let depth = target.length; depth < path.length; depth++) {
    value = valueAt(value, path.slice(depth, depth + 1));
    if (value === undefined) return undefined;
    const said = { layer, path: [...layer.path, ...path.slice(target.length, depth + 1)] };
    if (value === null) return { ...said, says: 'removes' };
    if (depth === path.length - 1) return { ...said, says: 'sets', value };
    if (!isMap(value)) return { ...said, says: 'removes' };
  }
  return undefined;
}

function* leavesOf(values: object, above: Path = []): Generator<Path> {
  for (const [key, value] of Object.entries(values)) {
    if (isMap(value)) yield* leavesOf(value, [...above, key]);
    else if (value !== null && value !== undefined) yield [...above, key];
  }
}
