import { isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowWidth } from './flow-width.ts';
import type { Shape } from './shape.ts';

/** Columns of a line. */
const lineWidth = 120;

interface Surroundings {
  readonly shape: Shape | undefined;
  /** Where the value begins, from 0, if it stays on the line of its key. */
  readonly column: number;
  readonly isInFlow: boolean;
}

/**
 * Writes a collection between brackets where it is empty, or where it fits the line and is either one of the small
 * things that are always written so or was written so by its author.
 */
export function chooseStyle(node: YAMLMap | YAMLSeq, { shape, column, isInFlow }: Surroundings): void {
  const isWanted = node.flow === true || shape?.isInline === true || node.items.length === 0;
  const isFlow = isInFlow || (isWanted && fits(node, column));
  if (!isFlow && node.flow === true) moveCommentUp(node);
  node.flow = isFlow;
  if (isFlow) closeRanks(node);
}

function fits(node: YAMLMap | YAMLSeq, column: number): boolean {
  if (node.commentBefore || (Boolean(node.comment) && node.flow !== true)) return false;
  return column + flowWidth(node) <= lineWidth;
}

/** The comment behind the closing bracket stands above what the bracket held. */
function moveCommentUp(node: YAMLMap | YAMLSeq): void {
  node.commentBefore = [node.commentBefore, node.comment].filter(Boolean).join('\n') || null;
  node.comment = null;
}

/** There are no empty lines between brackets. */
function closeRanks(node: YAMLMap | YAMLSeq): void {
  for (const item of node.items) {
    const parts = isSeq(node) ? [item] : [(item as YAMLMap['items'][number]).key];
    for (const part of parts)
      if (typeof part === 'object' && part !== null) Object.assign(part, { spaceBefore: false });
  }
}
