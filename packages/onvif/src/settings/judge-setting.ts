import type { SettingResult } from '@wardctl/fleet';
import type { SettingPair } from './setting-pair.ts';

export interface Judgement {
  readonly before: SettingPair;
  /** What the device shows after the write. */
  readonly after: unknown;
  /** The nearest value that the device says it supports; absent when it says nothing. */
  readonly expected?: unknown;
  readonly notSupported: boolean;
}

/** What became of one setting. */
export function judgeSetting({ before: pair, after, expected, notSupported }: Judgement): SettingResult {
  const { path, wanted, seen: before } = pair;
  return { path, wanted, before, after, result: verdict() };

  function verdict(): SettingResult['result'] {
    if (pair.same(wanted, after)) return pair.same(wanted, before) ? 'unchanged' : 'applied';
    if (notSupported) return 'not-supported';
    if (expected !== undefined && pair.same(expected, after)) return 'adapted';
    return isCloser(after, before, wanted) ? 'adapted' : 'not-applied';
  }
}

/**
 * Devices may adapt a rate to what they can do at the moment, and cut a text to what they can hold, without a fault and
 * against their own options.
 */
function isCloser(after: unknown, before: unknown, wanted: unknown): boolean {
  if (typeof after === 'string' && typeof wanted === 'string') {
    return after !== '' && after !== before && wanted.startsWith(after);
  }
  if (typeof after !== 'number' || typeof before !== 'number' || typeof wanted !== 'number') return false;
  return Math.abs(after - wanted) < Math.abs(before - wanted);
}
