import type { NeededLevel } from '../work/needed-levels.ts';
import { count } from './count.ts';

const fewOperations = 3;

/** `Needs: Administrator on 12 cameras (SetUser), Operator on 40 cameras (SetOSD)`; nothing where nothing is needed. */
export function needsText(needs: readonly NeededLevel[]): string {
  if (needs.length === 0) return '';
  return `Needs: ${needs.map(needText).join(', ')}`;
}

function needText({ level, cameras, operations }: NeededLevel): string {
  const name = `${level.slice(0, 1).toUpperCase()}${level.slice(1)}`;
  const more = operations.length > fewOperations ? ', …' : '';
  const why = operations.length === 0 ? '' : ` (${operations.slice(0, fewOperations).join(', ')}${more})`;
  return `${name} on ${count(cameras, 'camera')}${why}`;
}
