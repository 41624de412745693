import type { SettingResult } from '@wardctl/fleet';
import { type DeviceBehaviour, reasonAgainst } from '../vendors/device-behaviour.ts';
import type { SettingPair } from './setting-pair.ts';
import type { Written } from './setting-part.ts';
import { mergeWritten, notOffered } from './write-setting.ts';

/** Those of `due` that are worth sending to such a device, and what is said of the others. */
export function withoutHopeless(
  due: readonly SettingPair[],
  { notWritable }: DeviceBehaviour,
): { readonly sendable: readonly SettingPair[]; readonly hopeless: Written } {
  const isHopeless = ({ path }: SettingPair) => reasonAgainst(notWritable, path) !== undefined;
  const hopeless = due
    .filter(isHopeless)
    .map((pair) => notOffered([pair], reasonAgainst(notWritable, pair.path)));
  return {
    sendable: due.filter((pair) => !isHopeless(pair)),
    hopeless: hopeless.reduce(mergeWritten, notOffered([])),
  };
}

/** What such a device says yes to without doing it is something that it does not have. */
export function inKnowledgeOf(result: SettingResult, { withoutEffect }: DeviceBehaviour): SettingResult {
  const reason = result.result === 'not-applied' ? reasonAgainst(withoutEffect, result.path) : undefined;
  return reason === undefined || result.restartNeeded
    ? result
    : { ...result, result: 'not-supported', reason };
}
