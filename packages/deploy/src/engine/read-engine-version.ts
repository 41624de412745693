import type { Environment } from './engine-status.ts';
import { runProcess } from './run-process.ts';

interface VersionOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/** An engine answers in 0.2 s; one on a slow disk, read for the first time, in a few seconds. */
const timeLimitMs = 10_000;

/** The version a binary claims, `3.259.0`; nothing when it does not answer as an engine does within 10 s. */
export async function readEngineVersion(path: string, options: VersionOptions): Promise<string | undefined> {
  const limit = AbortSignal.timeout(timeLimitMs);
  try {
    const { output } = await runProcess(path, ['version'], {
      environment: { ...options.environment, PULUMI_SKIP_UPDATE_CHECK: 'true' },
      signal: AbortSignal.any([options.signal, limit]),
    });
    return /^v(\d+\.\d+\.\d+\S*)\s*$/.exec(output)?.[1];
  } catch (error) {
    if (limit.aborted && !options.signal.aborted) return undefined;
    throw error;
  }
}
