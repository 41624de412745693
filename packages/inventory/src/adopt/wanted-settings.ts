import { isDeepStrictEqual } from 'node:util';
import { type Layer, valuesOf } from '../layer.ts';
import { isMap, mergeLayers, type Values } from '../merge-layers.ts';
import { valueAt } from '../path.ts';
import type { AdoptOptions } from './adoption.ts';
import { isSayable } from './is-sayable.ts';
import type { SeenCamera, Unsaid } from './seen-camera.ts';
import { keysOf, leafPaths, type SettingUnit, settingsWith, unitAt, unitsOf } from './setting-unit.ts';
import { withPlaceHolder } from './with-place-holder.ts';

interface WantedSettings {
  /** What shall resolve to another value than now. */
  readonly wanted: readonly SettingUnit[];
  readonly unsaid: readonly Unsaid[];
}

type Seen = Pick<SeenCamera, 'id' | 'settings' | 'accepted'>;

/**
 * What the inventory should ask of a camera so that it describes the camera: settings that no layer gives, and those that
 * are accepted. What a layer gives wins over what the camera shows, and what a layer takes away by null stays away.
 */
export function wantedSettings(
  seen: Seen,
  layers: readonly Layer[],
  { isSecret }: Pick<AdoptOptions, 'isSecret'>,
): WantedSettings {
  const values = layers.map(valuesOf);
  const now = mergeLayers(values)['settings'];
  const wanted: SettingUnit[] = [];
  const unsaid: Unsaid[] = [];
  for (const unit of unitsOf(seen.settings as unknown as Values)) {
    const goal = textsIn(unit.value).some(isSecret)
      ? 'it holds a secret'
      : goalOf(unit, {
          now: unitAt(now, unit.path),
          seen,
          isRemoved: (path) => isRemoved(values, path),
        });
    if (typeof goal === 'string')
      unsaid.push({ id: seen.id, path: unit.path, seen: unit.value, reason: goal });
    else if (goal !== undefined) wanted.push(goal);
  }
  return { wanted, unsaid };
}

interface Position {
  /** What the layers give. */
  readonly now: unknown;
  readonly seen: Seen;
  readonly isRemoved: (path: string) => boolean;
}

/** What is to be asked for, the reason why nothing is, or undefined where nothing changes. */
function goalOf(unit: SettingUnit, { now, seen, isRemoved }: Position): SettingUnit | string | undefined {
  const open = leafPaths(unit).filter((path) => {
    return (
      seen.accepted.has(path) || unitAt(settingsWith({ path: unit.path, value: now }), path) === undefined
    );
  });
  if (open.length === 0) return undefined;
  const allowed = open.filter((path) => seen.accepted.has(path) || !isRemoved(path));
  if (allowed.length === 0) return 'the inventory says not to manage it';
  const general = withPlaceHolder(unit, seen.id);
  if (general === undefined) return 'the text would be taken for a place holder';
  const goal = { path: unit.path, value: merged(general, now, { allowed, accepted: seen.accepted }) };
  if (isDeepStrictEqual(goal.value, now)) return undefined;
  return isSayable(goal) ? goal : 'the inventory has no room for such a value';
}

/** Of a map: what is given stays, what is open is added, and what is accepted and not shown goes. */
function merged(
  { path, value }: SettingUnit,
  now: unknown,
  { allowed, accepted }: { readonly allowed: readonly string[]; readonly accepted: ReadonlySet<string> },
): unknown {
  if (!isMap(value)) return value;
  const kept = Object.entries(isMap(now) ? now : {}).filter(([key]) => !accepted.has(`${path}.${key}`));
  const added = Object.entries(value).filter(([key]) => allowed.includes(`${path}.${key}`));
  return Object.fromEntries([...kept, ...added]);
}

/** A layer says null to the setting or to a map around it. */
function isRemoved(layers: readonly unknown[], path: string): boolean {
  const keys = keysOf(`settings.${path}`);
  const ways = keys.map((_, index) => keys.slice(0, index + 1));
  return layers.some((layer) => ways.some((way) => valueAt(layer, way) === null));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
