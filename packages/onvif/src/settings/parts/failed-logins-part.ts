import type { FailedLoginSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  type FailedLoginWarning,
  getFailedLoginOptions,
  getFailedLoginWarning,
  setFailedLoginWarning,
} from '../../services/device/failed-login-warning.ts';
import { type NumberRange, nearestInRange } from '../../services/number-range.ts';
import { failedLoginPairs } from '../pairs/account-pairs.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { isNews, nothingSent, notOffered, writeSetting } from '../write-setting.ts';

/** When the device warns of failed sign-ins. */
export function failedLoginsPart(
  tools: PartTools,
  wanted: FailedLoginSettings,
): SettingPart<FailedLoginWarning | undefined> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getFailedLoginWarning, options),
    observed: (seen) => (seen === undefined ? {} : { failedLogins: inWords(seen) }),
    pairs: (seen) => failedLoginPairs(wanted, seen && inWords(seen)),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      const ranges = (await ifOffered(session, getFailedLoginOptions, options)) ?? {};
      const next: FailedLoginWarning = {
        enabled: wanted.warning === 'on',
        maxFailures: nearest(wanted.maxAttempts ?? seen.maxFailures, ranges.maxFailures),
        monitorSeconds: nearest(wanted.windowSeconds ?? seen.monitorSeconds, ranges.monitorSeconds),
      };
      const expected = expectedOf(next);
      if (!isNews(due, expected)) return { ...nothingSent, expected };
      return { ...(await writeSetting(tools, setFailedLoginWarning(next), due)), expected };
    },
  };
}

function inWords({
  enabled,
  maxFailures,
  monitorSeconds,
}: FailedLoginWarning): Required<FailedLoginSettings> {
  return { warning: enabled ? 'on' : 'off', maxAttempts: maxFailures, windowSeconds: monitorSeconds };
}

function expectedOf(next: FailedLoginWarning): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(inWords(next)).map(([field, value]) => [`failedLogins.${field}`, value]));
}

function nearest(value: number, range: NumberRange | undefined): number {
  return range === undefined ? value : nearestInRange(value, range);
}
