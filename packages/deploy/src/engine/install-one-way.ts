import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cachedEnginePath } from './engine-places.ts';
import type { Engine } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';
import { fileSha256 } from './file-sha256.ts';
import { engineRecords } from './find-engine.ts';
import { goBuild } from './go-build.ts';
import type { InstallEngineOptions } from './install-engine.ts';
import type { InstallWay } from './install-ways.ts';
import { readEngineVersion } from './read-engine-version.ts';
import { vendorInstall } from './vendor-install.ts';

interface OneWayOptions extends InstallEngineOptions {
  readonly moduleDirectory: string;
}

type OneWayResult = { readonly engine: Engine } | { readonly failure: string };

const stagingPrefix = 'staging-';

/** Gets an engine one way, checks it, and only then moves it to its place in one step. */
export async function installOneWay(way: InstallWay, options: OneWayOptions): Promise<OneWayResult> {
  const folder = dirname(cachedEnginePath(options.environment));
  await mkdir(folder, { recursive: true });
  await removeStagings(folder);
  const staging = await mkdtemp(join(folder, stagingPrefix));
  try {
    const binary = join(staging, 'bin', 'pulumi');
    const failure = await obtain(way, staging, options);
    return failure === undefined ? await takeOver(binary, options) : { failure };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** What earlier installations left that were killed; whoever holds the lock is alone here. */
async function removeStagings(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(stagingPrefix)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function obtain(way: InstallWay, staging: string, options: OneWayOptions): Promise<string | undefined> {
  const { environment, signal, moduleDirectory, answerTimeoutMs, onEvent = () => {} } = options;
  if (way === 'vendor') {
    return vendorInstall(staging, { environment, signal, ...(answerTimeoutMs && { answerTimeoutMs }) });
  }
  return goBuild(join(staging, 'bin', 'pulumi'), {
    moduleDirectory,
    workDirectory: staging,
    environment,
    signal,
    memoryBytes: process.availableMemory(),
    onProgress: (progress) => onEvent({ kind: 'progress', way, ...progress }),
  });
}

async function takeOver(binary: string, { environment, signal }: OneWayOptions): Promise<OneWayResult> {
  const version = await readEngineVersion(binary, { environment, signal });
  if (version !== engineVersion) {
    return {
      failure: `the binary ${version === undefined ? 'does not tell its version' : `is version ${version}`}`,
    };
  }
  await chmod(binary, 0o755);
  const sha256 = await fileSha256(binary, signal);
  const { size, mtimeMs } = await stat(binary);
  const path = cachedEnginePath(environment);
  await rename(binary, path);
  await engineRecords(environment).put(path, { size, mtimeMs, sha256, version });
  return { engine: { path, version, sha256, place: 'cache' } };
}
