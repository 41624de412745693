import { createInterface } from 'node:readline/promises';
import { FleetError } from '@wardctl/fleet';

interface ConfirmOptions {
  readonly isGiven: boolean;
  readonly signal: AbortSignal;
  /** What to do where nobody can be asked; `planHint` unless given. */
  readonly hint?: string;
}

const planHint = 'Run it with --yes, or make a plan file, have it approved and apply that with --yes.';

/**
 * Asks the person at the terminal; only `yes` goes on.
 *
 * @throws FleetError `usage/invalid` where nobody can be asked, `run/cancelled` on any other answer
 */
export async function confirm(
  question: string,
  { isGiven, signal, hint = planHint }: ConfirmOptions,
): Promise<void> {
  if (isGiven) return;
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new FleetError(
      'usage/invalid',
      'there is no terminal to ask for confirmation on; nothing was touched',
      { hint },
    );
  }
  const answer = await ask(question, signal);
  if (answer.trim().toLowerCase() !== 'yes') throw declined();
}

async function ask(question: string, signal: AbortSignal): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // readline takes Ctrl-C from the terminal; the process shall see it as everywhere else.
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    return await terminal.question(`${question} Only "yes" goes on: `, { signal });
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw declined();
  } finally {
    terminal.close();
  }
}

function declined(): FleetError {
  return new FleetError('run/cancelled', 'not confirmed; nothing was touched');
}
