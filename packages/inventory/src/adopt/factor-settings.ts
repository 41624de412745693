import { isDeepStrictEqual } from 'node:util';
import { mergeLayer, type Values } from '../merge-layers.ts';
import { isSayable } from './is-sayable.ts';
import { overlay, type SettingUnit, settingsWith, unitAt } from './setting-unit.ts';

/** A camera as the layers have it, and what its settings shall resolve to. */
export interface LayeredCamera {
  readonly id: string;
  /** Layers up to that of its site, merged: the same for all cameras of the site. */
  readonly below: Values;
  /** Layers over the site, lowest first; the camera's own is the last. */
  readonly above: readonly object[];
  /** What has to resolve to another value than now; other settings stay. */
  readonly wanted: readonly SettingUnit[];
}

/** What to write; everything else stands already in some layer. */
export interface FactoredSettings {
  readonly site: readonly SettingUnit[];
  /** By camera. */
  readonly own: ReadonlyMap<string, readonly SettingUnit[]>;
}

/** What says who a camera is, or what it hides, is never the rule for others; a text with `{id}` is. */
const personal: readonly string[] = ['hostname', 'masks', 'osd.name', 'scopes.present'];

/**
 * The fewest values that make every camera resolve to what is wanted, and to nothing else than now where nothing is.
 *
 * What most cameras of the site have goes to the layer of the site, what others have to the cameras.
 */
export function factorSettings(cameras: readonly LayeredCamera[]): FactoredSettings {
  const paths = new Set(cameras.flatMap(({ wanted }) => wanted.map(({ path }) => path)));
  const site: SettingUnit[] = [];
  const own = new Map<string, SettingUnit[]>();
  for (const path of paths) {
    const goals = cameras.map((camera) => goalOf(camera, path));
    const shared = siteUnit(goals, path);
    if (shared !== undefined) site.push(shared);
    for (const goal of goals) {
      const unit = ownUnit(goal, path, shared);
      if (unit !== undefined) own.set(goal.camera.id, [...(own.get(goal.camera.id) ?? []), unit]);
    }
  }
  return { site, own };
}

interface Goal {
  readonly camera: LayeredCamera;
  /** What the layers give now. */
  readonly now: unknown;
  readonly goal: unknown;
}

function goalOf(camera: LayeredCamera, path: string): Goal {
  const now = resolved(camera, path);
  const wanted = camera.wanted.find((unit) => unit.path === path);
  return { camera, now, goal: wanted === undefined ? now : wanted.value };
}

/** The value of most cameras, where writing it once for the site takes less than writing it for each of them. */
function siteUnit(goals: readonly Goal[], path: string): SettingUnit | undefined {
  const changed = goals.filter(({ now, goal }) => !isDeepStrictEqual(now, goal));
  if (changed.length < 2) return undefined;
  const value = mostCommon(changed.map(({ goal }) => goal));
  const holders = goals.filter(({ goal }) => isDeepStrictEqual(goal, value));
  const [first] = holders;
  if (first === undefined || holders.length * 2 <= goals.length || isPersonal(path, value)) return undefined;
  const unit = { path, value: overlay(unitAt(first.camera.below['settings'], path), value) };
  const exceptions = goals.flatMap((goal) => ownUnit(goal, path, unit) ?? []);
  if (exceptions.some((own) => own.value === null && !isSayable(own))) return undefined;
  return exceptions.length + 1 < changed.length ? unit : undefined;
}

function isPersonal(path: string, value: unknown): boolean {
  return personal.includes(path) && !JSON.stringify(value).includes('{id}');
}

function mostCommon(values: readonly unknown[]): unknown {
  const groups = Map.groupBy(values, (value) => JSON.stringify(value));
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}

/** What the camera itself has to say, once the site says `shared`. */
function ownUnit(
  { camera, goal }: Goal,
  path: string,
  shared: SettingUnit | undefined,
): SettingUnit | undefined {
  const now = resolved(camera, path, shared);
  // What is asked for nowhere now, such as what the camera does not show, stays so.
  return isDeepStrictEqual(now, goal) ? undefined : { path, value: overlay(now, goal ?? null) };
}

function resolved({ below, above }: LayeredCamera, path: string, shared?: SettingUnit): unknown {
  const site = shared === undefined ? below : mergeLayer(below, { settings: settingsWith(shared) });
  return unitAt(above.reduce<Values>(mergeLayer, site)['settings'], path);
}
