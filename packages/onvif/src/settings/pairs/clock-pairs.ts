import type { CameraSettings, ObservedClock } from '@wardctl/fleet';
import { isSameTimeZone } from '../../services/device/time-zone.ts';
import { sameHosts } from '../same-values.ts';
import { exactPair, type SettingPair } from '../setting-pair.ts';

/** Mode `manual` leaves the mode to a person; an empty list leaves the servers alone. */
export function clockPairs(
  { mode, ntpServers, timeZone, maxOffsetSeconds }: NonNullable<CameraSettings['clock']>,
  seen: ObservedClock | undefined,
): readonly SettingPair[] {
  const pairs: SettingPair[] = [];
  if (ntpServers.length > 0) {
    pairs.push({ path: 'clock.ntpServers', wanted: ntpServers, seen: seen?.ntpServers, same: sameHosts });
    // The servers of DHCP may be the wanted ones today and others tomorrow.
    if (seen?.ntpFromDhcp) pairs.push(exactPair('clock.ntpFromDhcp', false, true));
  }
  if (mode === 'ntp') pairs.push(exactPair('clock.mode', mode, seen?.mode));
  pairs.push({ path: 'clock.timeZone', wanted: timeZone, seen: seen?.timeZone, same: isSameZone });
  // One that follows a time server is the server's business, however long that takes.
  if (maxOffsetSeconds !== undefined && seen?.mode === 'manual') {
    const off = seen.offsetSeconds === undefined ? undefined : Math.abs(seen.offsetSeconds);
    pairs.push({ path: offsetPath, wanted: maxOffsetSeconds, seen: off, same: isWithin });
  }
  return pairs;
}

export const offsetPath = 'clock.maxOffsetSeconds';

/** ONVIF tells the time in whole seconds, and a wrong clock does not keep its error to the second. */
function isWithin(most: unknown, off: unknown): boolean {
  return typeof most === 'number' && typeof off === 'number' && off <= most * 1.02 + 1;
}

function isSameZone(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && isSameTimeZone(a, b);
}
