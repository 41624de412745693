import type { Action, Plan } from '@wardctl/deploy';
import type { CameraSettings, DesiredWard } from '@wardctl/fleet';
import type { UserLevel } from '@wardctl/onvif';

/** The lowest level of an ONVIF account that suffices for a part of the cameras. */
export interface NeededLevel {
  readonly level: UserLevel;
  readonly cameras: number;
  /** What of it needs the level; devices that have it already may be asked for less. */
  readonly operations: readonly string[];
}

const cameraType = 'wardctl:index:Camera';

/** From the highest level down, what the accounts of the cameras must be allowed for this plan. */
export async function neededLevels(
  plan: Plan,
  wards: readonly DesiredWard[],
): Promise<readonly NeededLevel[]> {
  const actions = plan.wards
    .flatMap((ward) => ward.actions)
    .filter(({ type, operation }) => type === cameraType && operation !== 'delete');
  if (actions.length === 0) return [];
  const { needForSettings } = await import('@wardctl/onvif');
  const settingsOf = new Map<string, CameraSettings>(
    wards.flatMap(({ cameras }) => cameras.map(({ id, settings }) => [id, settings] as const)),
  );
  const needs = actions.map((action) => {
    const managed = settingsOf.get(action.device) ?? {};
    return needForSettings({ read: managed, write: written(action, managed) });
  });
  const byLevel = Map.groupBy(needs, ({ level }) => level);
  return (['administrator', 'operator', 'user'] as const).flatMap((level) => {
    const group = byLevel.get(level) ?? [];
    const operations = [...new Set(group.flatMap((need) => need.operations))];
    return group.length === 0 ? [] : [{ level, cameras: group.length, operations }];
  });
}

/** The settings that an action may write: of an update those that it changes. */
function written({ operation, changes, unfinished = [] }: Action, managed: CameraSettings): CameraSettings {
  if (operation !== 'update' || unfinished.length > 0) return managed;
  const names = new Set(changes.map(({ path }) => path.split('.')[1]));
  return Object.fromEntries(Object.entries(managed).filter(([name]) => names.has(name)));
}
