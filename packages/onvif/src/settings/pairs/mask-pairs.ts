import type { ObservedMask, PrivacyMask } from '@wardctl/fleet';
import { isSamePolygon, matchMasks } from '../mask-geometry.ts';
import type { SettingPair } from '../setting-pair.ts';

/** All masks as one setting: which of them the device shows is known by what they cover. */
export function maskPairs(
  wanted: readonly PrivacyMask[],
  seen: readonly ObservedMask[] | undefined,
): readonly SettingPair[] {
  return [{ path: 'masks', wanted, seen: seen && inForce(wanted, seen), same: isSameCover }];
}

/** The masks that hide something, under the ids of those wanted ones whose place they take, or else their own token. */
function inForce(wanted: readonly PrivacyMask[], seen: readonly ObservedMask[]): readonly PrivacyMask[] {
  const { pairs, surplus } = matchMasks(
    wanted,
    seen.filter(({ enabled }) => enabled),
  );
  return [
    ...pairs.flatMap(({ wanted: { id }, seen: mask }) => (mask ? [{ id, polygon: mask.polygon }] : [])),
    ...surplus.map(({ token, polygon }) => ({ id: token, polygon })),
  ];
}

function isSameCover(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  const { pairs } = matchMasks(a as readonly PrivacyMask[], b as readonly PrivacyMask[]);
  return pairs.every(({ wanted, seen }) => seen !== undefined && isSamePolygon(wanted.polygon, seen.polygon));
}
