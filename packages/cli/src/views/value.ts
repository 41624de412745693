import { type PrivacyMask, uncoveredShare } from '@wardctl/fleet';
import { secondsText } from './duration.ts';

const longest = 44;

/** A value of an input for a line of text; `path` says in which unit it is. */
export function valueText(path: string, value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number' && path.endsWith('Seconds')) return secondsText(value);
  if (typeof value === 'string') return shorten(value);
  if (isMask(value)) return maskText(value);
  if (Array.isArray(value)) return listText(value);
  return shorten(JSON.stringify(value));
}

/** `before -> after`, or only the one there is; of long lists what comes and goes. */
export function changeText(path: string, before: unknown, after: unknown): string {
  if (before === undefined) return `-> ${valueText(path, after)}`;
  if (isTextList(before) && isTextList(after) && Math.max(...[before, after].map(textLength)) > longest) {
    const [gone, come] = [without(before, after), without(after, before)];
    if (gone.length + come.length > 0) return [...gone.map(minus), ...come.map(plus)].join(', ');
  }
  return `${valueText(path, before)} -> ${valueText(path, after)}`;
}

/** `door, window: 12 % of the picture` */
export function masksText(masks: readonly PrivacyMask[]): string {
  if (masks.length === 0) return 'none';
  return `${shorten(masks.map(({ id }) => id).join(', '))}: ${hiddenText(masks)}`;
}

function maskText(mask: PrivacyMask): string {
  return `${mask.polygon.length} corners, ${hiddenText([mask])}`;
}

const picture: PrivacyMask['polygon'] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

function hiddenText(masks: readonly PrivacyMask[]): string {
  const share =
    1 -
    uncoveredShare(
      picture,
      masks.map(({ polygon }) => polygon),
    );
  const percent = share > 0 && share < 0.01 ? 'less than 1' : String(Math.round(share * 100));
  return `${percent} % of the picture`;
}

function isMask(value: unknown): value is PrivacyMask {
  return typeof value === 'object' && value !== null && 'polygon' in value && Array.isArray(value.polygon);
}

function listText(items: readonly unknown[]): string {
  if (items.length === 0) return 'none';
  if (items.every(isMask)) return masksText(items);
  return shorten(items.map(itemText).join(', '));
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function textLength(items: readonly string[]): number {
  return items.join(', ').length;
}

function without(items: readonly string[], others: readonly string[]): string[] {
  return items.filter((item) => !others.includes(item));
}

function plus(item: string): string {
  return `+ ${item}`;
}

function minus(item: string): string {
  return `- ${item}`;
}

function itemText(item: unknown): string {
  return typeof item === 'string' ? item : JSON.stringify(item);
}

function shorten(text: string): string {
  const brief = text.replaceAll(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, '$1…');
  return brief.length > longest ? `${brief.slice(0, longest - 1)}…` : brief;
}
