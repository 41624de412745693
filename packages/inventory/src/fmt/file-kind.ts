import type { FileKind } from '../schema-validators.ts';

/** The key that only files of one kind have at their top. */
const marks: readonly (readonly [string, FileKind])[] = [
  ['ward', 'ward'],
  ['fleet', 'fleet'],
  ['vendor', 'model'],
  ['holds', 'holds'],
];

/** The kind of a file by what it says, so that it may be called and lie as one likes; undefined when it is none of ours. */
export function fileKind(content: unknown): FileKind | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  return marks.find(([key]) => Object.hasOwn(content, key))?.[1];
}
