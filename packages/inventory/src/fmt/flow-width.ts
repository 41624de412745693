import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

/**
 * Characters that a value takes between braces on one line; infinite for what cannot stand there, such as a comment.
 *
 * It depends on the value alone, not on how it is written now, so that a second look decides as the first did.
 */
export function flowWidth(node: unknown): number {
  if (isAlias(node)) return node.source.length + 1;
  if (isScalar(node)) return scalarWidth(node);
  if (isSeq(node)) return '[]'.length + listWidth(node.items.map((item) => innerWidth(item as Node)));
  if (isMap(node)) return '{  }'.length + listWidth(node.items.map(pairWidth));
  return 0;
}

function pairWidth({ key, value }: Pair): number {
  return innerWidth(key as Node) + ': '.length + innerWidth(value as Node | null);
}

function innerWidth(node: Node | null): number {
  const isCommented = Boolean(node?.commentBefore) || Boolean(node?.comment);
  return isCommented ? Number.POSITIVE_INFINITY : flowWidth(node);
}

function scalarWidth({ value, type, source }: Scalar): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return Number.POSITIVE_INFINITY;
  return typeof value === 'string' ? value.length : (source ?? String(value)).length;
}

function listWidth(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0) + Math.max(0, widths.length - 1) * ', '.length;
}
