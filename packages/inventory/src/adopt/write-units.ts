import { isMap } from '../merge-layers.ts';
import type { Camera, SettingsLayer, Site } from '../schema-types.generated.ts';
import { keysOf, type SettingUnit } from './setting-unit.ts';

type Branch = Record<string, unknown>;

/** Writes units into the settings that a camera has of its own. */
export function writeOwn(camera: Camera, units: readonly SettingUnit[]): void {
  camera.settings = written(camera.settings, units);
}

/** Writes units into the settings that a site gives its cameras. */
export function writeSite(site: Site, units: readonly SettingUnit[]): void {
  site.defaults ??= {};
  site.defaults.camera ??= {};
  site.defaults.camera.settings = written(site.defaults.camera.settings, units);
}

function written(settings: SettingsLayer | null | undefined, units: readonly SettingUnit[]): SettingsLayer {
  const root: Branch = { ...settings };
  for (const unit of units) put(root, unit);
  return root as SettingsLayer;
}

function put(root: Branch, { path, value }: SettingUnit): void {
  const keys = keysOf(path).map(String);
  const last = keys.pop() ?? '';
  let branch = root;
  for (const key of keys) {
    const inner = { ...(branch[key] as object | undefined) };
    branch[key] = inner;
    branch = inner as Branch;
  }
  const before = branch[last];
  branch[last] = isMap(value) && isMap(before) ? { ...before, ...value } : value;
}
