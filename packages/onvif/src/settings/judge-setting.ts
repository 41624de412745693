import type { FleetError, SettingResult } from '@wardctl/fleet';
import type { SettingPair } from './setting-pair.ts';

export interface Judgement {
  readonly before: SettingPair;
  /** What the device shows after the write. */
  readonly after: unknown;
  /** The nearest value that the device says it supports; absent when it says nothing. */
  readonly expected?: unknown;
  readonly notSupported: boolean;
  /** Why the device did not take it. */
  readonly refusal?: FleetError | undefined;
}

/** What became of one setting. */
export function judgeSetting({
  before: pair,
  after,
  expected,
  notSupported,
  refusal,
}: Judgement): SettingResult {
  const { path, wanted, seen: before } = pair;
  const result = verdict();
  const isOpen = result === 'refused' || result === 'not-applied';
  const why = isOpen && refusal !== undefined && explanationOf(refusal);
  return { path, wanted, before, after, result, ...why };

  function verdict(): SettingResult['result'] {
    if (pair.same(wanted, after)) return pair.same(wanted, before) ? 'unchanged' : 'applied';
    // Where nobody answered nobody has said no.
    if (refusal !== undefined) return refusal.code === 'device/unreachable' ? 'not-applied' : 'refused';
    if (notSupported) return 'not-supported';
    if (expected !== undefined && pair.same(expected, after)) return 'adapted';
    return isCloser(after, before, wanted) ? 'adapted' : 'not-applied';
  }
}

/** Why a setting was refused; the device stands beside it in every place where it is shown. */
export function explanationOf({ message, hint }: FleetError): Pick<SettingResult, 'reason' | 'hint'> {
  return { reason: message.replace(/^\S+: /, ''), ...(hint !== undefined && { hint }) };
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
