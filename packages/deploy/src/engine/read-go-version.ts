import type { Environment } from './engine-status.ts';
import { runProcess } from './run-process.ts';

interface GoOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/** The version of Go on PATH, `1.26.8`; nothing where there is none. */
export async function readGoVersion(options: GoOptions): Promise<string | undefined> {
  const { output } = await runProcess('go', ['version'], {
    // Another toolchain than the installed one would have to be downloaded first.
    environment: { ...options.environment, GOTOOLCHAIN: 'local' },
    signal: options.signal,
  });
  return /^go version go(\d+\.\d+(?:\.\d+)?)/.exec(output)?.[1];
}
