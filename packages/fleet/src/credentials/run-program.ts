import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** Null when it was ended before it ended itself. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why there is no exit code. */
  readonly stopped?: 'timeout' | 'aborted' | 'too-much';
}

interface ProgramOptions {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  /** Bytes of either stream. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a program without a shell and without input.
 *
 * @throws NodeJS.ErrnoException when it cannot be started
 */
export function runProgram(argv: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  const { cwd, environment, timeoutMs, most, signal } = options;
  const [program = '', ...args] = argv;
  const { promise, resolve, reject } = Promise.withResolvers<ProgramResult>();
  const child = spawn(program, args, {
    cwd,
    env: environment as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  const stop = (stopped: 'timeout' | 'aborted' | 'too-much') => {
    child.kill('SIGKILL');
    // What the program has started may hold its streams open for ever.
    child.stdout.destroy();
    child.stderr.destroy();
    resolve({ exitCode: null, stopped, ...texts });
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk;
      if (texts[name].length > most) stop('too-much');
    });
  }
  const onAbort = () => stop('aborted');
  const timer = setTimeout(() => stop('timeout'), timeoutMs);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  child.on('error', reject);
  child.on('close', (exitCode) => resolve({ exitCode, ...texts }));
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  });
}
