import { count } from './count.ts';

const nouns: Readonly<Record<string, string>> = {
  'wardctl:index:RecorderHost': 'recorder host',
  'wardctl:index:RecorderImage': 'recorder image',
  'wardctl:index:RecorderContainer': 'recorder container',
  'wardctl:index:RetentionPolicy': 'retention policy',
  'wardctl:index:Camera': 'camera',
};

/** What people call a resource of this type. */
export function resourceNoun(type: string): string {
  return nouns[type] ?? type;
}

/** `1 retention policy`, `7 cameras` */
export function countResources(number: number, type: string): string {
  const noun = resourceNoun(type);
  return count(number, noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);
}
