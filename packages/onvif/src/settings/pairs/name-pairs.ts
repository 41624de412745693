import type { ObservedScopes, ScopeSettings } from '@wardctl/fleet';
import { normalHost, normalScope, sameSet } from '../same-values.ts';
import { exactPair, type SettingPair } from '../setting-pair.ts';

export function hostnamePairs(wanted: string, seen: string | undefined): readonly SettingPair[] {
  return [{ path: 'hostname', wanted, seen, same: (a, b) => normalHost(a) === normalHost(b) }];
}

export function discoveryPairs(wanted: string, seen: string | undefined): readonly SettingPair[] {
  return [exactPair('discovery', wanted, seen)];
}

/** Of each list, those that are as wanted: there, or gone. Other scopes are nobody's business. */
export function scopePairs(
  { present, absent = [] }: ScopeSettings,
  seen: ObservedScopes | undefined,
): readonly SettingPair[] {
  const shown = new Set([...(seen?.fixed ?? []), ...(seen?.configurable ?? [])].map(normalScope));
  const isShown = (scope: string) => shown.has(normalScope(scope));
  const of = (scopes: readonly string[]) => (seen === undefined ? undefined : scopes);
  const same = sameSet(normalScope);
  const lists = [
    { path: 'scopes.present', wanted: present, seen: of(present.filter(isShown)), same },
    { path: 'scopes.absent', wanted: absent, seen: of(absent.filter((scope) => !isShown(scope))), same },
  ];
  return lists.filter(({ wanted }) => wanted.length > 0);
}
