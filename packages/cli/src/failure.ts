import { Errors } from '@oclif/core';
import { exitCodeOf, FleetError } from '@wardctl/fleet';
import { errorView } from './views/error.ts';
import type { Paint } from './views/paint.ts';

interface Failure {
  readonly text: string;
  readonly json: { readonly code: string; readonly message: string; readonly hint?: string };
  readonly exitCode: number;
}

/** What a command that cannot go on says, to people and to programs, and how it ends. */
export function describeFailure(error: Error, paint: Paint): Failure {
  const known = error instanceof Errors.CLIError ? usageError(error) : error;
  const text = errorView(known, paint);
  if (known instanceof FleetError) return { text, json: known.toJSON(), exitCode: exitCodeOf(known.code) };
  return { text, json: { code: 'bug', message: known.message }, exitCode: 1 };
}

// oclif joins its own advice to the message, and breaks lines for its own layout.
function usageError(error: Error): FleetError {
  const message = error.message
    .replace(/\s*See more help with --help\s*$/, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
  return new FleetError('usage/invalid', message, { hint: 'See the same command with --help.' });
}
