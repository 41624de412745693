import type {
  CameraSettings,
  DeviceRecordingSettings,
  FailedLoginSettings,
  ObservedAccount,
  ObservedClock,
  ObservedPasswordPolicy,
  ObservedScopes,
  ObservedSettings,
  PasswordPolicySettings,
} from '@wardctl/fleet';
import { type Adoptable, asSeen, leftAlone, nothing, together } from './adoptable.ts';

type Clock = NonNullable<CameraSettings['clock']>;

export function adoptableClock(seen: ObservedClock | undefined): Adoptable<Clock> {
  if (seen === undefined) return nothing;
  const { mode, timeZone, ntpServers, ntpFromDhcp } = seen;
  if (timeZone === undefined) return leftAlone('clock.mode', mode, 'the camera shows no time zone');
  const servers = ntpFromDhcp
    ? leftAlone('clock.ntpServers', ntpServers, 'DHCP gives them')
    : asSeen(ntpServers);
  const person = mode === 'manual' ? leftAlone('clock.mode', mode, 'the clock is left to a person') : nothing;
  return {
    settings: { mode, timeZone, ntpServers: servers.settings ?? [] },
    left: [...servers.left, ...person.left],
  };
}

export function adoptableHostname(seen: string | undefined): Adoptable<string> {
  return seen === '' ? nothing : asSeen(seen);
}

/** Those that the device holds fixed need nobody to ask for them. */
export function adoptableScopes(
  seen: ObservedScopes | undefined,
): Adoptable<NonNullable<CameraSettings['scopes']>> {
  if (seen === undefined || seen.configurable.length === 0) return nothing;
  return { settings: { present: [...new Set(seen.configurable)] }, left: [] };
}

export function adoptableAccounts(
  seen: readonly ObservedAccount[] | undefined,
): Adoptable<NonNullable<CameraSettings['accounts']>> {
  const left = (seen ?? []).map(({ name, level, inUse }) => ({
    path: `accounts.${name}.level`,
    seen: level,
    reason: inUse ? 'wardctl signs in with it' : 'a camera does not show passwords',
  }));
  return { left };
}

export function adoptablePasswordPolicy(
  seen: ObservedPasswordPolicy | undefined,
): Adoptable<PasswordPolicySettings> {
  return together<PasswordPolicySettings>({
    minLength: asSeen(seen?.minLength),
    minUppercase: asSeen(seen?.minUppercase),
    minNumbers: asSeen(seen?.minNumbers),
    minSpecial: asSeen(seen?.minSpecial),
    historyLength: asSeen(seen?.historyLength),
  });
}

export function adoptableFailedLogins(
  seen: ObservedSettings['failedLogins'],
): Adoptable<FailedLoginSettings> {
  if (seen === undefined) return nothing;
  return { settings: seen.warning === 'on' ? seen : { warning: seen.warning }, left: [] };
}

/** How long footage may be kept is for the city to say, whatever a camera was set to. */
export function adoptableRecording(
  seen: DeviceRecordingSettings | undefined,
): Adoptable<DeviceRecordingSettings> {
  const days = seen?.maxRetentionDays;
  return together<DeviceRecordingSettings>({
    mode: asSeen(seen?.mode),
    maxRetentionDays:
      days === undefined
        ? nothing
        : leftAlone('recording.maxRetentionDays', days, 'how long footage is kept is a matter of policy'),
  });
}
