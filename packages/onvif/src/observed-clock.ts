import type { ObservedClock } from '@wardctl/fleet';
import type { ClockReading } from './auth/device-clock.ts';
import type { NtpSettings } from './services/device/ntp.ts';

/** What a reading of the clock says; a wrong time is reported as it is. */
export function observedClock(
  { settings, readAtMs }: ClockReading,
  ntp: NtpSettings | undefined,
): ObservedClock {
  const { mode, timeZone, utcMs } = settings;
  return {
    ...(utcMs !== undefined && {
      utc: new Date(utcMs).toISOString(),
      offsetSeconds: Math.round((utcMs - readAtMs) / 100) / 10,
    }),
    mode,
    ...(timeZone !== undefined && { timeZone }),
    ntpServers: ntp?.servers ?? [],
    ntpFromDhcp: ntp?.fromDhcp ?? false,
  };
}
