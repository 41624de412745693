import { findFiles } from '@wardctl/inventory';
import { type ErrorManual, readErrorManual } from './error-manual.ts';
import { repositoryPaths } from './repository-path.ts';
import { readSourceLines, type SourceLines, type ValidateResult } from './validate-inventory.ts';

/** What reports of problems say besides the problems. */
export interface ProblemFacts {
  /** The lines that problems point at. */
  readonly lines: SourceLines;
  readonly manual: ErrorManual;
  /** Every file of the inventory. */
  readonly files: readonly string[];
  /** Path from the root of the repository with `/`; undefined for files outside. */
  readonly repositoryPath: (file: string) => string | undefined;
}

/** @throws FleetError `inventory/not-found` */
export async function readProblemFacts({ problems, inventory }: ValidateResult): Promise<ProblemFacts> {
  const { fleet, ...others } = findFiles(inventory);
  return {
    lines: await readSourceLines(problems),
    manual: await readErrorManual(),
    files: [fleet, ...Object.values(others).flat()],
    repositoryPath: repositoryPaths(inventory),
  };
}
