import { hash } from 'node:crypto';
import { sortedKeys } from './sorted-keys.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The same data with the keys of every map sorted, and `undefined` dropped as JSON does. */
export function canonical(value: unknown): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value as Json;
  const map: Record<string, Json> = {};
  for (const key of sortedKeys(value)) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) put(map, key, canonical(item));
  }
  return map;
}

/** SHA-256 over the canonical JSON of `value`, in hex. */
export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(canonical(value)));
}

function put(map: Record<string, Json>, key: string, value: Json): void {
  // Assigned, it would become the prototype.
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true });
  else map[key] = value;
}
