import type { Camera } from '../schema-types.generated.ts';
import type { LayerSuggestion } from './adoption.ts';
import type { SettingUnit } from './setting-unit.ts';

/** Values of a model or a placement are worth a word only when several cameras bear them out. */
const fewest = 2;
const perCamera: readonly string[] = ['masks', 'hostname', 'osd.name'];

/**
 * What all cameras of a model, else of a placement, say for themselves alike. Those layers are of the whole city, so that
 * a person has to decide.
 */
export function suggestLayers(
  cameras: readonly Camera[],
  own: ReadonlyMap<string, readonly SettingUnit[]>,
): LayerSuggestion[] {
  const byModel = suggestionsBy('model', cameras, own);
  const told = new Set(byModel.map(({ path }) => path));
  return [...byModel, ...suggestionsBy('placement', cameras, own).filter(({ path }) => !told.has(path))];
}

function suggestionsBy(
  layer: LayerSuggestion['layer'],
  cameras: readonly Camera[],
  own: ReadonlyMap<string, readonly SettingUnit[]>,
): LayerSuggestion[] {
  const groups = Map.groupBy(cameras, (camera) => camera[layer]);
  return [...groups].flatMap(([name, alike]) => {
    const units = alike
      .flatMap(({ id }) => own.get(id) ?? [])
      .filter(({ path }) => !perCamera.includes(path));
    const same = Map.groupBy(units, ({ path, value }) => `${path} ${JSON.stringify(value)}`);
    return [...same.values()].flatMap((found) => {
      const [first] = found;
      if (first === undefined || found.length < fewest || found.length < alike.length) return [];
      return [{ layer, name, ...first, cameras: found.length }];
    });
  });
}
