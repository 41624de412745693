import type { CameraSettings, ObservedSettings, SettingResult } from '@wardctl/fleet';
import type { SettingPair } from './setting-pair.ts';
import { settingPairs } from './setting-pairs.ts';

/** A managed setting that the device shows otherwise. */
export type SettingDifference = Pick<SettingResult, 'path' | 'wanted' | 'before'>;

export interface CompareOptions {
  /**
   * Results of earlier writes. Where the device adapted the value that is still wanted, or did not offer the setting, and still
   * shows what it showed then, there is no difference: writing again would change nothing.
   */
  readonly known?: readonly SettingResult[];
}

/** What differs between wanted and observed settings, under the tolerances of each setting. What no device shows differs never. */
export function compareSettings(
  wanted: CameraSettings,
  observed: ObservedSettings,
  { known = [] }: CompareOptions = {},
): readonly SettingDifference[] {
  return settingPairs(wanted, observed)
    .filter((pair) => pair.isHidden === undefined && !isSettled(pair, known))
    .map(({ path, wanted: value, seen }) => ({ path, wanted: value, before: seen }));
}

/** The device shows what is wanted, or what it is known to make of it. */
export function isSettled(pair: SettingPair, known: readonly SettingResult[]): boolean {
  const isAsWanted = pair.isHidden ? wasWritten(pair, known) : pair.same(pair.wanted, pair.seen);
  return isAsWanted || knownDeviation(pair, known) !== undefined;
}

/** An earlier run has written the value that is still wanted. */
export function wasWritten({ path, wanted, same }: SettingPair, known: readonly SettingResult[]): boolean {
  return known.some((earlier) => earlier.path === path && same(earlier.after, wanted));
}

/** Results that a later run needs as `known`: what the device does in its own way, and what it never shows. */
export function worthKnowing({ path, result }: SettingResult): boolean {
  const isHidden = path.startsWith('accounts.') && path.endsWith('.credentialVersion');
  const isWritten = result === 'applied' || result === 'unchanged';
  return result === 'adapted' || result === 'not-supported' || (isHidden && isWritten);
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
