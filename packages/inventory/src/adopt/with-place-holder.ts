import type { SettingUnit } from './setting-unit.ts';

/** Settings whose texts may hold `{id}` for the id of the camera. */
const personal: readonly string[] = ['osd.name', 'scopes.present'];
const placeHolder = '{id}';

/** The unit as a layer says it for any camera; undefined where a text of the device would be mistaken for a place holder. */
export function withPlaceHolder({ path, value }: SettingUnit, id: string): SettingUnit | undefined {
  if (!personal.includes(path)) return { path, value };
  if (JSON.stringify(value).includes(placeHolder)) return undefined;
  const general = (text: unknown) => String(text).replaceAll(id, placeHolder);
  return { path, value: Array.isArray(value) ? value.map(general) : general(value) };
}
