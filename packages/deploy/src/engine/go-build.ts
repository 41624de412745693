import type { Environment } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';
import { advance, isPackage, mainPackage } from './go-build-progress.ts';
import type { InstallProgress } from './install-events.ts';
import { runProcess } from './run-process.ts';

interface GoBuildOptions {
  /** The folder with our `go.mod`. */
  readonly moduleDirectory: string;
  /** An existing folder for intermediate files; an interrupted compiler leaves some. */
  readonly workDirectory: string;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
  /** Bytes the compiler may use. */
  readonly memoryBytes: number;
}

// The SDK refuses an engine without a version in it.
const versionFlag = `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${engineVersion}`;
const buildFlags = ['-trimpath', '-ldflags', `-s -w ${versionFlag}`];

/**
 * Builds the engine from the Go modules that tools/engine pins, in about 6 minutes on two cores, less on a warm cache.
 *
 * @returns why it failed, or nothing.
 */
export async function goBuild(output: string, options: GoBuildOptions): Promise<string | undefined> {
  const stale = await run(['list', ...buildFlags, '-deps', '-f', '{{if .Stale}}{{.ImportPath}}{{end}}'], {
    ...options,
    from: { phase: 'download', done: 0 },
  });
  if (stale.failure !== undefined) return stale.failure;
  const expected = stale.output.split('\n').filter(isPackage).length;
  const build = await run(['build', ...buildFlags, '-v', '-o', output], {
    ...options,
    // A cached compilation of the main package is not named, so nothing would announce the linking.
    from:
      expected > 1 ? { phase: 'compile', done: 0, expected } : { phase: 'link', done: expected, expected },
  });
  return build.failure;
}

/**
 * The garbage collection target for the compiler: with 800 it collects less and a build takes a fifth less time, for
 * some GiB of memory.
 */
export function compilerGarbageTarget(memoryBytes: number): string {
  return memoryBytes >= 6 * 2 ** 30 ? '800' : '100';
}

interface StepOptions extends GoBuildOptions {
  readonly from: InstallProgress;
}

async function run(
  args: readonly string[],
  { from, onProgress, moduleDirectory, workDirectory, environment, signal, memoryBytes }: StepOptions,
): Promise<{ readonly output: string; readonly failure?: string }> {
  let progress = from;
  onProgress(progress);
  const { exitCode, output, errorLines } = await runProcess('go', [...args, mainPackage], {
    directory: moduleDirectory,
    environment: {
      GOGC: compilerGarbageTarget(memoryBytes),
      ...environment,
      GOTMPDIR: workDirectory,
      CGO_ENABLED: '0',
      GOWORK: 'off',
    },
    signal,
    onErrorLine: (line) => {
      const next = advance(progress, line);
      if (next !== progress) onProgress(next);
      progress = next;
    },
  });
  if (exitCode === 0) return { output };
  const said = errorLines
    .filter((line) => !isPackage(line) && !line.startsWith('go: downloading '))
    .slice(-5);
  return { output, failure: `go ${args[0]} ended with ${exitCode}: ${said.join(' / ')}` };
}
