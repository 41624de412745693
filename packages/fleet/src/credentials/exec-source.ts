import { stripVTControlCharacters } from 'node:util';
import { FleetError } from '../fleet-error.ts';
import { withoutLineEnd } from './parse-credential.ts';
import { Redactor } from './redactor.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import { splitCommand } from './split-command.ts';

interface ExecSourceOptions {
  readonly baseDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/** Password managers share one agent, and ask one person. */
const mostAtOnce = 4;
const defaultTimeoutMs = 30_000;
const mostBytes = 65_536;

/** Credentials that a program prints, such as a password manager. Each command runs once in a run. */
export class ExecSource {
  readonly #options: ExecSourceOptions;
  readonly #answers = new Map<string, Promise<string>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: ExecSourceOptions) {
    this.#options = options;
  }

  /** @throws FleetError `secret/invalid-reference`, `secret/command-failed` */
  read(command: string): Promise<string> {
    const answer = this.#answers.get(command) ?? this.#ask(command);
    this.#answers.set(command, answer);
    return answer;
  }

  async #ask(command: string): Promise<string> {
    const argv = splitCommand(command);
    if (this.#running >= mostAtOnce) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#running += 1;
    try {
      return await this.#run(argv, command);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  async #run(argv: readonly string[], command: string): Promise<string> {
    const { baseDirectory: cwd, environment, signal, timeoutMs = defaultTimeoutMs } = this.#options;
    const startedAt = performance.now();
    const options = { cwd, timeoutMs, most: mostBytes, signal, environment: withoutIdentity(environment) };
    const result = await runProgram(argv, options).catch((cause: NodeJS.ErrnoException) => {
      throw failed(command, `the program cannot be started (${cause.code})`);
    });
    const elapsed = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    if (result.exitCode === 0 && result.stdout.trim() !== '') return withoutLineEnd(result.stdout);
    throw failed(command, `${ending(result)} after ${elapsed}${lastWords(result)}`);
  }
}

// The key to our own store is no business of other programs.
function withoutIdentity({ WARDCTL_AGE_IDENTITY: _, ...rest }: ExecSourceOptions['environment']) {
  return rest;
}

function ending({ exitCode, stopped }: ProgramResult): string {
  if (exitCode === 0) return 'the program printed nothing';
  if (stopped === 'timeout') return 'the program did not end, and was stopped';
  if (stopped === 'too-much') return `the program printed more than ${mostBytes / 1024} KiB, and was stopped`;
  if (stopped === 'aborted') return 'the program was stopped';
  return exitCode === null ? 'the program was killed' : `the program ended with ${exitCode}`;
}

/** The end of what it said on stderr, without anything that it has printed on stdout. */
function lastWords({ stdout, stderr }: ProgramResult): string {
  const redactor = new Redactor();
  for (const part of stdout.split(/[\r\n:"]+/)) redactor.add(part.trim());
  const printable = stripVTControlCharacters(redactor.redact(stderr)).replaceAll(/[^\P{C}\n]/gu, '');
  const words = printable
    .trim()
    .split(/\s*\n\s*/)
    .slice(-3)
    .join('; ')
    .slice(-300);
  return words === '' ? '' : `: ${words}`;
}

function failed(command: string, what: string): FleetError {
  return new FleetError('secret/command-failed', `exec:${command}: ${what}`, {
    hint: 'Run the same command in a terminal; unlock the password manager first where it asks for a passphrase.',
  });
}
