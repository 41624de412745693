export type Values = Readonly<Record<string, unknown>>;

/** One map out of several, lowest first, as `mergeLayer` puts one over another. */
export function mergeLayers(layers: readonly object[]): Values {
  return layers.reduce<Values>(mergeLayer, {});
}

/**
 * `above` over `below`: maps merge, anything else (lists too) replaces, null removes.
 *
 * Parts that `above` does not touch are shared with `below`, not copied: the result is to be read only.
 */
export function mergeLayer(below: Values, above: object): Values {
  const merged: Record<string, unknown> = { ...below };
  for (const key of Object.keys(above)) {
    const value = (above as Values)[key];
    if (value === null) delete merged[key];
    else if (isMap(value)) merged[key] = mergeLayer(isMap(merged[key]) ? merged[key] : {}, value);
    else if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** Whether layers merge into the value, not replace it. */
export function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
