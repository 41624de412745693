import { secondsText } from './duration.ts';

const longest = 44;

/** A value of an input for a line of text; `path` says in which unit it is. */
export function valueText(path: string, value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'number' && path.endsWith('Seconds')) return secondsText(value);
  if (typeof value === 'string') return shorten(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : shorten(value.map(itemText).join(', '));
  return shorten(JSON.stringify(value));
}

/** `before -> after`, or only the one there is. */
export function changeText(path: string, before: unknown, after: unknown): string {
  if (before === undefined) return `-> ${valueText(path, after)}`;
  return `${valueText(path, before)} -> ${valueText(path, after)}`;
}

function itemText(item: unknown): string {
  return typeof item === 'string' ? item : JSON.stringify(item);
}

function shorten(text: string): string {
  const brief = text.replaceAll(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, '$1…');
  return brief.length > longest ? `${brief.slice(0, longest - 1)}…` : brief;
}
