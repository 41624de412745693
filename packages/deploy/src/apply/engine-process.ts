import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { FleetError } from '@wardctl/fleet';
import type { WardResource } from '@wardctl/stacks';
import { statePassphrase } from '../state/prepare-stack.ts';
import type { StateLayout } from '../state/state-layout.ts';
import type { EngineEvent } from './engine-events.ts';
import { startLanguageHost } from './language-host.ts';

type EngineOperation = 'up' | 'preview';

export interface EngineRequest {
  /** Path of the engine's binary. */
  readonly engine: string;
  readonly layout: StateLayout;
  readonly stack: string;
  readonly operation: EngineOperation;
  readonly providerPort: number;
  readonly resources: readonly WardResource[];
  /** Limits the operation to these URNs; empty for the whole stack. */
  readonly targets: readonly string[];
  /** File that takes what the engine prints. */
  readonly outputFile: string;
  readonly onEvent: (event: EngineEvent) => void;
  /** Over the engine's own environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Sends one interrupt when aborted: the engine finishes the steps in flight and unlocks. */
  readonly stop: AbortSignal;
}

/**
 * Runs one engine process to its end and returns its exit code: 0 done, 1 failed or locked, 6 no such stack.
 *
 * Its output goes to a file, never a pipe: with a pipe it would die of SIGPIPE at the death of this process, in the
 * middle of its steps; with a file it finishes them and unlocks. It has a process group of its own, so that a Ctrl-C
 * at the terminal reaches it once, through us.
 */
export async function runEngine(request: EngineRequest): Promise<number> {
  const host = await startLanguageHost(request.resources, request.onEvent);
  const output = await open(request.outputFile, 'w');
  try {
    return await engineExit(request, host.port, output.fd);
  } finally {
    await output.close();
    host.close();
  }
}

function engineExit(request: EngineRequest, hostPort: number, outputFd: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(request.engine, engineArguments(request, hostPort), {
      cwd: request.layout.project,
      env: { ...engineEnvironment(request.layout, request.providerPort), ...request.environment },
      detached: true,
      stdio: ['ignore', outputFd, outputFd],
    });
    const interrupt = () => child.kill('SIGINT');
    request.stop.addEventListener('abort', interrupt, { once: true });
    child.once('error', (cause) => reject(notStarted(request.engine, cause)));
    child.once('exit', (code, signal) => {
      request.stop.removeEventListener('abort', interrupt);
      if (code === null) reject(killed(request, signal));
      else resolve(code);
    });
  });
}

export function engineArguments(
  { operation, stack, targets }: Pick<EngineRequest, 'operation' | 'stack' | 'targets'>,
  hostPort: number,
): string[] {
  const unattended = operation === 'preview' ? [] : ['--yes', '--skip-preview', '--continue-on-error'];
  return [
    operation,
    ...unattended,
    `--client=127.0.0.1:${hostPort}`,
    '--exec-kind',
    'auto.inline',
    '--event-log',
    `tcp://127.0.0.1:${hostPort}`,
    '--stack',
    stack,
    '--non-interactive',
    '--color',
    'never',
    ...targets.flatMap((urn) => ['--target', urn]),
  ];
}

/** The engine's whole environment: nothing of ours reaches it, so no credential in a variable can end in a log. */
export function engineEnvironment(layout: StateLayout, providerPort: number): Record<string, string> {
  return {
    PATH: '',
    HOME: layout.home,
    PULUMI_HOME: layout.home,
    PULUMI_BACKEND_URL: `file://${layout.store}`,
    PULUMI_CONFIG_PASSPHRASE: statePassphrase,
    PULUMI_DEBUG_COMMANDS: 'true',
    PULUMI_DEBUG_PROVIDERS: `wardctl:${providerPort}`,
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    PULUMI_IGNORE_AMBIENT_PLUGINS: 'true',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DIY_BACKEND_ZSTD: 'true',
    PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER: 'true',
    GOGC: '400',
  };
}

function notStarted(engine: string, cause: Error): FleetError {
  return new FleetError('engine/missing', `the engine ${engine} cannot be started: ${cause.message}`, {
    cause,
    hint: 'Run: wardctl engine status',
  });
}

function killed({ stack, outputFile }: EngineRequest, signal: NodeJS.Signals | null): FleetError {
  return new FleetError('engine/failed', `${stack}: the engine was ended by ${signal ?? 'the system'}`, {
    hint: `Run apply again: it takes up what is left. The engine's output is in ${outputFile}.`,
  });
}
