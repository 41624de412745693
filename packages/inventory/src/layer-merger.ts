import { type Layer, valuesOf } from './layer.ts';
import { mergeLayer, type Values } from './merge-layers.ts';

/** Merges layers, lowest first, over what is below them. */
export type LayerMerger = (below: Values, layers: readonly Layer[]) => Values;

/**
 * A merger that knows again what it has merged: the same layers over the same values give the same object.
 *
 * In a city most sites and wards have no layer of their own, so thousands of cameras end at one object.
 */
export function layerMerger(): LayerMerger {
  const known = new Map<Values, Map<object, Values>>();
  return (below, layers) => layers.reduce(merge, below);

  function merge(below: Values, layer: Layer): Values {
    const above = known.get(below) ?? new Map<object, Values>();
    const merged = above.get(layer.values) ?? mergeLayer(below, valuesOf(layer));
    known.set(below, above.set(layer.values, merged));
    return merged;
  }
}
