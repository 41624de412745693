import { tampered } from './data-key.ts';
import type { SealedEntry } from './sealed-entry.ts';

/**
 * One file of the store: what it holds, with names in the open and values sealed.
 *
 * ```
 * {"format":"wardctl-secrets/1","key":"YWdlLWVuY3J5cHRpb24…"}
 * {"name":"vn01-00070-mr-0001","version":2,"sealed":"q83v…"}
 * {"name":"vn01-00070-mr-0001","version":3,"pending":true,"sealed":"7hUz…"}
 * ```
 */
export interface SecretFile {
  /** The data key, wrapped by age, in base64. */
  readonly wrappedKey: string;
  readonly entries: readonly SealedEntry[];
}

const format = 'wardctl-secrets/1';

/** @throws FleetError `secret/tampered` */
export function parseSecretFile(text: string, file: string): SecretFile {
  const [head, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const header = parseLine(head ?? '', `${file}:1`);
  if (header['format'] !== format || typeof header['key'] !== 'string') throw tampered(file);
  const entries = lines.map((line, index) => parseEntry(line, `${file}:${index + 2}`));
  const labels = new Set(entries.map(({ name, pending }) => `${name} ${pending}`));
  if (labels.size < entries.length) throw tampered(`${file}: it holds a name twice; it`);
  return { wrappedKey: header['key'], entries };
}

/** One line for each entry, by name, so that a change of one is a change of one line. */
export function formatSecretFile({ wrappedKey, entries }: SecretFile): string {
  const sorted = entries.toSorted((a, b) => compare(a.name, b.name) || a.version - b.version);
  const lines = sorted.map(({ name, version, pending, sealed }) =>
    JSON.stringify({ name, version, ...(pending && { pending }), sealed }),
  );
  return [JSON.stringify({ format, key: wrappedKey }), ...lines, ''].join('\n');
}

function parseEntry(line: string, place: string): SealedEntry {
  const { name, version, pending = false, sealed } = parseLine(line, place);
  const isSound = typeof name === 'string' && Number.isInteger(version) && typeof sealed === 'string';
  if (!isSound || typeof pending !== 'boolean') throw tampered(`${place}: the line`);
  return { name, version: version as number, pending, sealed };
}

// A conflict that git left in the file is such a line too.
function parseLine(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw tampered(`${place}: the line`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
