import { compareProblems, type Problem } from '@wardctl/fleet';

/** At most `limit` problems, errors first, each kind in the order of the files. */
export function mostSevere(problems: readonly Problem[], limit: number): Problem[] {
  return [...problems].sort(bySeverity).slice(0, limit);
}

function bySeverity(a: Problem, b: Problem): number {
  return rank(a) - rank(b) || compareProblems(a, b);
}

function rank({ severity }: Problem): number {
  return severity === 'error' ? 0 : 1;
}
