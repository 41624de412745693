import type { Path } from './path.ts';

/** The levels at which a value can be set, lowest first. */
export type LayerName = 'built-in' | 'city' | 'ward' | 'site' | 'model' | 'placement' | 'device';

/** Values of one level for one device, and where they stand. */
export interface Layer {
  readonly name: LayerName;
  /** Absent for what is built in. */
  readonly file?: string;
  /** Where in the file `values` stands. */
  readonly path: Path;
  /** Where in the device `values` goes; empty for all of it. */
  readonly target: Path;
  readonly values: object;
}

/** The layers that are there. */
export function present(
  layers: readonly (Omit<Layer, 'values'> & { values: object | undefined })[],
): Layer[] {
  return layers.filter((layer): layer is Layer => layer.values !== undefined);
}

/** The values of a layer as a map that begins at the device. */
export function valuesOf({ target, values }: Layer): object {
  return target.reduceRight<object>((inner, key) => ({ [key]: inner }), values);
}
