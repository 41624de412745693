import type { Node } from 'yaml';

/** Lines that speak to editors about the whole file. */
const modeline = /^\s*(?:yaml-language-server:|vim?:|-\*-)/;

/**
 * Hands the comment above a collection to its first entry, which is about to change places with the next; what concerns
 * the whole file stays on top.
 */
export function moveComment(collection: Node, first: Node, next: Node): void {
  const lines = [...linesOf(collection), ...linesOf(first)];
  const own = lines.findLastIndex((line) => modeline.test(line)) + 1;
  collection.commentBefore = null;
  first.commentBefore = joined(lines.slice(own));
  next.commentBefore = joined([...lines.slice(0, own), ...linesOf(next)]);
}

function linesOf({ commentBefore }: Node): string[] {
  return commentBefore?.split('\n') ?? [];
}

function joined(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}
