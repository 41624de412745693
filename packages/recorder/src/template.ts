import { readFileSync } from 'node:fs';

type Block = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | readonly Block[]>>;

const blockOrName = /^\{\{#(\w+)\}\}\n([\s\S]*?)^\{\{\/\1\}\}\n|\{\{(\w+)\}\}/gm;

const texts = new Map<string, string>();

/** The text of one file under `templates/`, read once. Those with marks to fill end in `.template`. */
export function templateText(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../../templates/${file}`, import.meta.url), 'utf8');
  texts.set(file, text);
  return text;
}

/**
 * Puts values into a text: `{{name}}` for one value, and what stands between the lines `{{#name}}` and `{{/name}}` once
 * for each entry of a list. Values come quoted as the format needs it, and are not looked into again.
 *
 * @throws Error when a name has no value or a value no name: template and renderer do not belong together
 */
export function fillTemplate(text: string, values: Values): string {
  const unused = new Set(Object.keys(values));
  const filled = text.replace(blockOrName, (_, list: string, block: string, name: string) => {
    unused.delete(list ?? name);
    return list === undefined ? oneValue(values, name) : everyEntry(values, list, block);
  });
  if (unused.size > 0) throw new Error(`template: no place for ${[...unused].join(', ')}`);
  if (text.replace(blockOrName, '').includes('{{')) throw new Error('template: a mark is not complete');
  return filled;
}

function oneValue(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`template: no value for ${name}`);
  return value;
}

function everyEntry(values: Values, list: string, block: string): string {
  const entries = values[list];
  if (entries === undefined || typeof entries === 'string') throw new Error(`template: no list for ${list}`);
  return entries.map((entry) => fillTemplate(block, entry)).join('');
}
