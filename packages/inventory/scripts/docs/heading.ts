import type { Schema } from './schema.ts';

/** Heading of the table of a map: its title in words, `Retention class`; that it is a layer goes without saying. */
export function headingOf({ title = '' }: Schema): string {
  const words = title
    .replace(/Layer$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A link to a heading of the same page. */
export function linkTo(heading: string): string {
  return `[${heading.toLowerCase()}](#${heading.toLowerCase().replaceAll(' ', '-')})`;
}
