import { type ContainerSpec, FleetError } from '@wardctl/fleet';
import { lastLogLines } from './container-log.ts';
import { destroyContainer, startContainer } from './containers.ts';
import type { DockerEngine } from './docker-engine.ts';
import type { ObservedContainer } from './observed-container.ts';
import { takeStock } from './take-stock.ts';

const patienceMs = 60_000;

/**
 * Takes away the new container and starts the old one again; returns the error of the swap with what runs now and what the
 * new one printed. Does so also when the user called the swap off: a recorder must not be left without recording.
 */
export async function rollBack(
  engine: DockerEngine,
  spec: ContainerSpec,
  failure: FleetError,
): Promise<FleetError> {
  if (engine.ended.aborted) return failure;
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const { current, candidate } = await takeStock(engine, spec.name, signal);
    const log = candidate === undefined ? '' : await removeCandidate(engine, candidate, signal);
    if (current !== undefined) await startContainer(engine, current, { signal, timeoutMs: patienceMs });
    return describe(failure, current === undefined ? 'there was no old one' : 'the old one runs again', log);
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return describe(failure, `and the old one could not be brought back: ${error.message}`, '');
  }
}

async function removeCandidate(engine: DockerEngine, candidate: ObservedContainer, signal: AbortSignal) {
  const log = await lastLogLines(engine, candidate, { signal });
  await destroyContainer(engine, candidate, { signal, timeoutMs: patienceMs });
  return log;
}

function describe(failure: FleetError, now: string, log: string): FleetError {
  const printed = log === '' ? '' : `\n${log.replaceAll(/^/gm, '  | ')}`;
  return new FleetError(failure.code, `${failure.message}; ${now}${printed}`, {
    ...(failure.hint !== undefined && { hint: failure.hint }),
    cause: failure.cause ?? failure,
  });
}
