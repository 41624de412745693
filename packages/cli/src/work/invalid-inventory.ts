import { FleetError, type Problem } from '@wardctl/fleet';

/** An inventory that a run cannot start from, with all that is wrong in it. */
export class InvalidInventory extends FleetError {
  readonly problems: readonly Problem[];

  constructor(directory: string, problems: readonly Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const what = errors.length === 1 ? '1 error' : `${errors.length} errors`;
    super('inventory/invalid', `${directory} has ${what}; nothing was touched`, {
      hint: 'Correct the places above and run the same command again.',
    });
    this.problems = errors;
  }
}
