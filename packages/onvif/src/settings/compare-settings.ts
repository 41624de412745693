import type { CameraSettings, SettingResult } from '@wardctl/fleet';
import { type ObservedSettings, type SettingPair, settingPairs } from './setting-pair.ts';

/** A managed setting that the device shows otherwise. */
export type SettingDifference = Pick<SettingResult, 'path' | 'wanted' | 'before'>;

export interface CompareOptions {
  /**
   * Results of earlier writes. Where the device adapted the value that is still wanted, and still shows what it adapted it to,
   * there is no difference: writing again would change nothing.
   */
  readonly known?: readonly SettingResult[];
}

/** What differs between wanted and observed settings, under the tolerances of each setting. */
export function compareSettings(
  wanted: CameraSettings,
  observed: ObservedSettings,
  { known = [] }: CompareOptions = {},
): readonly SettingDifference[] {
  return settingPairs(wanted, observed)
    .filter((pair) => !isSettled(pair, known))
    .map(({ path, wanted: value, seen }) => ({ path, wanted: value, before: seen }));
}

/** The device shows what is wanted, or what it is known to make of it. */
export function isSettled(pair: SettingPair, known: readonly SettingResult[]): boolean {
  return pair.same(pair.wanted, pair.seen) || isKnownAdaptation(pair, known);
}

function isKnownAdaptation(
  { path, wanted, seen, same }: SettingPair,
  known: readonly SettingResult[],
): boolean {
  return known.some(
    (earlier) =>
      earlier.path === path &&
      earlier.result === 'adapted' &&
      same(earlier.wanted, wanted) &&
      same(earlier.after, seen),
  );
}
