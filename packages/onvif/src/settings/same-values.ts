import { isIPv6 } from 'node:net';
import type { SettingPair } from './setting-pair.ts';

type Same = SettingPair['same'];

/** Numbers that differ by `tolerance` at most. */
export function within(tolerance: (wanted: number) => number): Same {
  return (wanted, seen) =>
    typeof wanted === 'number' && typeof seen === 'number' && Math.abs(wanted - seen) <= tolerance(wanted);
}

/** Lists with the same members, in whatever order, each brought into one form first. */
export function sameSet(normal: (value: unknown) => unknown): Same {
  return (a, b) => {
    if (!Array.isArray(a) || !Array.isArray(b)) return false;
    return new Set(a.map(normal)).symmetricDifference(new Set(b.map(normal))).size === 0;
  };
}

/** Host names and addresses in any order. */
export const sameHosts: Same = sameSet(normalHost);

/** Names are compared as DNS does, without case and final dot; IPv6 addresses by value. */
export function normalHost(host: unknown): string {
  const text = String(host ?? '')
    .toLowerCase()
    .replace(/\.$/, '');
  return isIPv6(text) && !text.includes('%') ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text;
}

/** Scopes by meaning: devices escape what they like. */
export function normalScope(scope: unknown): string {
  const text = String(scope ?? '').trim();
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
