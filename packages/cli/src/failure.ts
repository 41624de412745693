import { Errors } from '@oclif/core';
import { exitCodeOf, FleetError, type Problem } from '@wardctl/fleet';
import { errorView } from './views/error.ts';
import type { Paint } from './views/paint.ts';
import { InvalidInventory } from './work/invalid-inventory.ts';

interface Failure {
  readonly text: string;
  readonly json: FailureFacts;
  readonly exitCode: number;
}

interface FailureFacts {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
}

/** What a command that cannot go on says, to people and to programs, and how it ends. */
export async function describeFailure(error: Error, paint: Paint): Promise<Failure> {
  const known = error instanceof Errors.CLIError ? usageError(error) : error;
  const text = errorView(known, paint);
  if (known instanceof InvalidInventory) return invalidInventory(known, text, paint);
  if (known instanceof FleetError) return { text, json: known.toJSON(), exitCode: exitCodeOf(known.code) };
  return { text, json: { code: 'bug', message: known.message }, exitCode: 1 };
}

async function invalidInventory(error: InvalidInventory, text: string, paint: Paint): Promise<Failure> {
  const { readSourceLines } = await import('./work/validate-inventory.ts');
  const { problemsView } = await import('./views/problems.ts');
  const { problems } = error;
  const lines = await readSourceLines(problems);
  return {
    text: `${problemsView(problems, { lines, paint })}\n\n${text}`,
    json: { ...error.toJSON(), problems },
    exitCode: exitCodeOf(error.code),
  };
}

// oclif joins its own advice to the message, and breaks lines for its own layout.
function usageError(error: Error): FleetError {
  const message = error.message
    // What was typed for a flag that does not exist may be a password.
    .replaceAll(/^(Nonexistent flags?: .*?--[\w-]+)=.*$/gm, '$1')
    .replace(/\s*See more help with --help\s*$/, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
  return new FleetError('usage/invalid', message, { hint: 'See the same command with --help.' });
}
