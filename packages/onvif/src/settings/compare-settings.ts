import type { CameraSettings, SettingResult } from '@wardctl/fleet';
import { type ObservedSettings, type SettingPair, settingPairs } from './setting-pair.ts';

/** A managed setting that the device shows otherwise. */
export type SettingDifference = Pick<SettingResult, 'path' | 'wanted' | 'before'>;

export interface CompareOptions {
  /**
   * Results of earlier writes. Where the device adapted the value that is still wanted, or did not offer the setting, and still
   * shows what it showed then, there is no difference: writing again would change nothing.
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
  return pair.same(pair.wanted, pair.seen) || knownDeviation(pair, known) !== undefined;
}

/** The earlier result that still describes what the device makes of a wanted value. */
export function knownDeviation(
  { path, wanted, seen, same }: SettingPair,
  known: readonly SettingResult[],
): SettingResult | undefined {
  return known.find(
    (earlier) =>
      earlier.path === path &&
      (earlier.result === 'adapted' || earlier.result === 'not-supported') &&
      same(earlier.wanted, wanted) &&
      (same(earlier.after, seen) || (earlier.after ?? seen) === undefined),
  );
}
