import type { CameraSettings, ImagingSettings, PasswordPolicySettings } from '@wardctl/fleet';
import { count } from './count.ts';

/** What there is of several parts, in one line. */
export function parts(texts: readonly (string | false | undefined)[]): string {
  return texts.filter(Boolean).join(' · ');
}

export function switchText(what: string, state: string | undefined): string | undefined {
  return state === undefined ? undefined : `${what} ${state}`;
}

export function clockText(clock: NonNullable<CameraSettings['clock']>): string {
  return parts([clock.mode, clock.ntpServers.join(', '), clock.timeZone]);
}

/** `12 characters, 1 digit; the last 5 not again` */
export function passwordText(policy: PasswordPolicySettings): string {
  const { minLength, minUppercase, minNumbers, minSpecial, historyLength } = policy;
  const least = [
    minLength && count(minLength, 'character'),
    minUppercase && `${minUppercase} upper-case`,
    minNumbers && count(minNumbers, 'digit'),
    minSpecial && `${minSpecial} special`,
  ].filter(Boolean);
  return parts([
    least.length > 0 && `at least ${least.join(', ')}`,
    historyLength !== undefined &&
      (historyLength === 0 ? 'former ones allowed' : `the last ${historyLength} not again`),
  ]);
}

/** `exposure auto, at most 10 ms` */
export function exposureText(exposure: NonNullable<ImagingSettings['exposure']>): string {
  const { mode, maxExposureMicroseconds, exposureMicroseconds } = exposure;
  return [
    `exposure ${mode}`,
    maxExposureMicroseconds !== undefined && `at most ${milliseconds(maxExposureMicroseconds)}`,
    exposureMicroseconds !== undefined && milliseconds(exposureMicroseconds),
  ]
    .filter(Boolean)
    .join(', ');
}

function milliseconds(microseconds: number): string {
  return `${microseconds / 1_000} ms`;
}
