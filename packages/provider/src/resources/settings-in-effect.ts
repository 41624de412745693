import type { CameraSettings } from '@wardctl/fleet';
import type { SettingDifference } from '@wardctl/onvif';

type Tree = { [key: string]: unknown };

/**
 * The managed settings as the device has them: those wanted, with what differs put in. What is equal under a setting's
 * tolerance, or known to be adapted, stays as wanted, so that it never shows as drift.
 */
export function settingsInEffect(
  wanted: CameraSettings,
  differences: readonly SettingDifference[],
): CameraSettings {
  const settings: Tree = structuredClone(wanted) as Tree;
  for (const { path, before } of differences) put(settings, path.split('.'), before ?? null);
  return settings as CameraSettings;
}

function put(tree: Tree, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const inner = (tree[key] ?? {}) as Tree;
  tree[key] = inner;
  put(inner, rest, value);
}
