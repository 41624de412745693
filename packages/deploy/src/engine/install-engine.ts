import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { installFailed, noOpenWay } from './engine-errors.ts';
import { cachedEnginePath } from './engine-places.ts';
import type { Engine, Environment } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';
import { engineRecords } from './find-engine.ts';
import { inspectEngine } from './inspect-engine.ts';
import type { EngineInstallEvent } from './install-events.ts';
import { withInstallLock } from './install-lock.ts';
import { installOneWay } from './install-one-way.ts';
import { decideWays, type InstallWay } from './install-ways.ts';
import { readGoVersion } from './read-go-version.ts';

export interface InstallEngineOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: EngineInstallEvent) => void;
  /** Tries this way alone. */
  readonly only?: InstallWay;
  /** The folder with the `go.mod` of the engine; that of the checkout when absent. */
  readonly moduleDirectory?: string;
  /** How long the vendor's site may take to answer; 10 s when absent. */
  readonly answerTimeoutMs?: number;
}

const checkoutModule = resolve(import.meta.dirname, '../../../../tools/engine');

/**
 * Puts an engine of the pinned version into the cache, unless a sound one is there, and returns it.
 *
 * Downloads where the network allows it, else builds. Of several processes that ask at once, one does the work.
 *
 * @throws FleetError `engine/missing` when no way is open, `engine/install-failed`, `run/cancelled`
 */
export async function installEngine(options: InstallEngineOptions): Promise<Engine> {
  const { environment, signal, onEvent = () => {} } = options;
  const startedAt = performance.now();
  const lock = join(dirname(cachedEnginePath(environment)), 'install.lock');
  try {
    const engine = await withInstallLock(
      lock,
      () => cachedEngine(options).then((at) => at ?? install(options)),
      {
        signal,
        onWait: (holderPid) => onEvent({ kind: 'waiting', holderPid }),
      },
    );
    onEvent({ kind: 'installed', engine, elapsedMs: performance.now() - startedAt });
    return engine;
  } catch (error) {
    if (!signal.aborted) throw error;
    throw cancelled(performance.now() - startedAt, error);
  }
}

async function cachedEngine({ environment, signal }: InstallEngineOptions): Promise<Engine | undefined> {
  const path = cachedEnginePath(environment);
  const records = engineRecords(environment);
  const { sha256 } = await inspectEngine(path, { records, checksum: 'always', environment, signal });
  return sha256 === undefined ? undefined : { path, version: engineVersion, sha256, place: 'cache' };
}

async function install(options: InstallEngineOptions): Promise<Engine> {
  const { environment, signal, onEvent = () => {}, moduleDirectory = checkoutModule } = options;
  const goVersion = await readGoVersion({ environment, signal });
  const hasModule = existsSync(join(moduleDirectory, 'go.mod'));
  const reasons: string[] = [];
  let hasBuildFailed = false;
  for (const { way, closed } of decideWays({ goVersion, hasModule, only: options.only })) {
    if (closed !== undefined) {
      onEvent({ kind: 'way-skipped', way, reason: closed });
      reasons.push(`${way}: ${closed}`);
      continue;
    }
    onEvent({ kind: 'way-started', way });
    const result = await installOneWay(way, { ...options, moduleDirectory });
    if ('engine' in result) return result.engine;
    onEvent({ kind: 'way-failed', way, reason: result.failure });
    reasons.push(`${way}: ${result.failure}`);
    hasBuildFailed ||= way === 'go-build';
  }
  const cachePath = cachedEnginePath(environment);
  throw hasBuildFailed ? installFailed(reasons, cachePath) : noOpenWay(reasons, cachePath);
}

function cancelled(elapsedMs: number, cause: unknown): FleetError {
  const message = `the installation of the engine was cancelled after ${Math.round(elapsedMs / 1000)} s`;
  return new FleetError('run/cancelled', message, {
    hint: 'Run the same command again: modules and packages that are done are not done again.',
    cause,
  });
}
