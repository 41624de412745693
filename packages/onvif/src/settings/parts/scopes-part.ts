import type { ObservedScopes, ScopeSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import { addScopes, getScopes, removeScopes } from '../../services/device/scopes.ts';
import { scopePairs } from '../pairs/name-pairs.ts';
import { normalScope } from '../same-values.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { mergeWritten, nothingSent, notOffered, writeSetting } from '../write-setting.ts';

/** Adds and removes single scopes, and never sends the whole list: some devices refuse it, others lose what they held. */
export function scopesPart(tools: PartTools, wanted: ScopeSettings): SettingPart<ObservedScopes | undefined> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getScopes, options),
    observed: (seen) => (seen === undefined ? {} : { scopes: seen }),
    pairs: (seen) => scopePairs(wanted, seen),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      const removed = await remove(seen, pairsAt(due, 'scopes.absent'));
      const added = await add(seen, pairsAt(due, 'scopes.present'));
      return mergeWritten(removed, added);
    },
  };

  async function add({ fixed, configurable }: ObservedScopes, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0) return nothingSent;
    const shown = new Set([...fixed, ...configurable].map(normalScope));
    const missing = wanted.present.filter((scope) => !shown.has(normalScope(scope)));
    return await writeSetting(tools, addScopes(missing), due);
  }

  async function remove(
    { fixed, configurable }: ObservedScopes,
    due: readonly SettingPair[],
  ): Promise<Written> {
    if (due.length === 0) return nothingSent;
    const unwanted = new Set((wanted.absent ?? []).map(normalScope));
    const removable = configurable.filter((scope) => unwanted.has(normalScope(scope)));
    if (removable.length === 0) return notOffered(due);
    const written = await writeSetting(tools, removeScopes(removable), due);
    const held = new Set(fixed.map(normalScope));
    const possible = (wanted.absent ?? []).filter((scope) => !held.has(normalScope(scope)));
    return { ...written, expected: new Map([['scopes.absent', possible]]) };
  }
}

function pairsAt(due: readonly SettingPair[], path: string): readonly SettingPair[] {
  return due.filter((pair) => pair.path === path);
}
