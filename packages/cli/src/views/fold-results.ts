import type { ActionResult } from '@wardctl/deploy/apply';
import { proofText } from './proof.ts';

/** Results that a view shows as one. */
export type ResultGroup = readonly [ActionResult, ...ActionResult[]];

/** More results of one ward than this are too many to be read one by one. */
const mostRows = 60;

/**
 * What went alike on devices of one type is one group where a ward has many results, in the order of the first of each.
 *
 * Whatever is not done stays alone: somebody has to look at it.
 */
export function foldResults(results: readonly ActionResult[]): readonly ResultGroup[] {
  if (results.length <= mostRows) return results.map((result) => [result]);
  const groups = Map.groupBy(results, (result) => {
    const { status, type, operation, device } = result;
    return status === 'done' ? `${type} ${operation} ${proofText(result)}` : `${type} ${device}`;
  });
  return [...groups.values()] as unknown as readonly ResultGroup[];
}
