import type { CameraSettings, ObservedSettings } from '@wardctl/fleet';
import { settingsFromObserved, settingsLeftAlone } from './adoptable-settings.ts';
import { settingPairs } from './setting-pairs.ts';

export interface SettingCoverage {
  /** Paths of the settings that the device shows. */
  readonly readable: ReadonlySet<string>;
  /** Those among them that the inventory asks for. */
  readonly governed: ReadonlySet<string>;
}

/** What of the settings that a device shows is asked for. */
export function settingCoverage(wanted: CameraSettings, observed: ObservedSettings): SettingCoverage {
  const governed = shownPaths(wanted, observed);
  const left = settingsLeftAlone(observed).map(({ path }) => path);
  return {
    governed,
    readable: shownPaths(settingsFromObserved(observed), observed).union(new Set(left)).union(governed),
  };
}

function shownPaths(wanted: CameraSettings, observed: ObservedSettings): Set<string> {
  const shown = settingPairs(wanted, observed).filter(({ seen, isHidden, path }) => {
    // Where the servers come from is part of asking for them.
    return seen !== undefined && isHidden === undefined && !path.endsWith('romDhcp');
  });
  return new Set(shown.map(({ path }) => path));
}
