import { setTimeout as sleep } from 'node:timers/promises';
import { FleetError } from '@wardctl/fleet';
import { bounded } from '../connection/bounded.ts';
import { seconds } from '../connection/connect-error.ts';
import { cancelled } from '../connection/wait-errors.ts';
import type { DockerEngine } from './docker-engine.ts';
import type { ObservedContainer } from './observed-container.ts';

interface GateOptions {
  readonly signal: AbortSignal;
  readonly healthGate: (signal: AbortSignal) => Promise<void>;
  readonly gateTimeoutMs: number;
}

/** One inspect through a kept channel costs the recorder less than a millisecond. */
const watchIntervalMs = 250;

/**
 * Waits until the gate opens. A container that ends or is started again meanwhile fails at once: waiting would only show
 * the same again, while nothing records.
 *
 * @throws FleetError `docker/health-gate-failed`, `run/cancelled`, `ssh/unknown-outcome`
 */
export async function watchGate(
  engine: DockerEngine,
  container: ObservedContainer,
  { signal, healthGate, gateTimeoutMs }: GateOptions,
): Promise<void> {
  const over = new AbortController();
  const failed = (why: string, cause?: unknown) => gateFailed(engine, container, { why, cause });
  try {
    await bounded(
      (stop) => {
        const during = AbortSignal.any([stop, over.signal]);
        const opened = healthGate(during).catch((error) => {
          throw failed((error as Error).message, error);
        });
        return Promise.race([opened, watch(engine, container, { signal: during, failed })]);
      },
      {
        signal,
        timeoutMs: gateTimeoutMs,
        ended: engine.ended,
        onTimeout: () => failed(`not healthy after ${seconds(gateTimeoutMs)}`),
        onCancel: () => cancelled(engine.id, `waiting for ${container.name}`),
        onEnded: () => cutOff(engine, container),
      },
    );
    await stillRuns(engine, container, { signal, failed, restarts: undefined });
  } finally {
    over.abort();
  }
}

interface WatchOptions {
  readonly signal: AbortSignal;
  readonly failed: (why: string) => FleetError;
}

async function watch(
  engine: DockerEngine,
  container: ObservedContainer,
  options: WatchOptions,
): Promise<never> {
  let restarts: number | undefined;
  for (;;) {
    restarts = await stillRuns(engine, container, { ...options, restarts });
    await sleep(watchIntervalMs, undefined, { signal: options.signal });
  }
}

/** Returns how often the engine has started it again so far. */
async function stillRuns(
  engine: DockerEngine,
  { containerId, name }: ObservedContainer,
  { signal, failed, restarts }: WatchOptions & { readonly restarts: number | undefined },
): Promise<number> {
  const { State, RestartCount } = await engine.call(
    `watching ${name}`,
    (api) => api.getContainer(containerId).inspect(),
    { signal },
  );
  if (State.Restarting || !State.Running) throw failed(ending(State));
  if (RestartCount > (restarts ?? RestartCount)) throw failed('it ended and was started again');
  return RestartCount;
}

function ending({ ExitCode, Error: said, OOMKilled }: EndState): string {
  const memory = OOMKilled ? ', out of memory' : '';
  return `it ended (exit code ${ExitCode}${memory})${said ? `: ${said}` : ''}`;
}

interface EndState {
  readonly ExitCode: number;
  readonly Error: string;
  readonly OOMKilled: boolean;
}

function gateFailed(
  { id }: DockerEngine,
  { name }: ObservedContainer,
  { why, cause }: { why: string; cause?: unknown },
): FleetError {
  return new FleetError(
    'docker/health-gate-failed',
    `${id}: the new container ${name} is not healthy: ${why}`,
    {
      hint: 'Read the log lines in the message; correct image or configuration.',
      cause,
    },
  );
}

function cutOff({ id, ended }: DockerEngine, { name }: ObservedContainer): FleetError {
  return new FleetError('ssh/unknown-outcome', `${id}: the connection was lost while waiting for ${name}`, {
    hint: 'Run again: it takes up the swap where it stands.',
    cause: ended.reason,
  });
}
