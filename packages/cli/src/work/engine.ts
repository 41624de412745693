import { type EngineInstallEvent, findEngine, installEngine } from '@wardctl/deploy/engine';
import type { FleetErrorCode } from '@wardctl/fleet';
import { EventLog } from '../event-log.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface EngineStatusResult {
  /** The pinned version. */
  readonly version: string;
  readonly engine: EngineFacts | null;
  readonly looks: readonly {
    readonly place: string;
    readonly path?: string;
    readonly result: string;
    readonly note: string;
  }[];
  readonly error?: { readonly code: FleetErrorCode; readonly message: string; readonly hint?: string };
}

interface EngineFacts {
  readonly path: string;
  readonly version: string;
  readonly sha256: string;
  readonly place: string;
}

export interface EngineInstallResult extends EngineFacts {
  readonly elapsedMs: number;
}

export async function engineStatus(environment: Environment): Promise<EngineStatusResult> {
  const signal = AbortSignal.timeout(60_000);
  const { version, looks, engine, error } = await findEngine({ environment, signal });
  return {
    version,
    engine: engine ?? null,
    looks: looks.map(({ path, ...look }) => (path === undefined ? look : { ...look, path })),
    ...(error !== undefined && { error: error.toJSON() }),
  };
}

interface InstallOptions {
  readonly signal: AbortSignal;
  readonly observer: { onEvent(event: EngineInstallEvent): void };
  readonly eventsFile: string | undefined;
}

/** @throws FleetError `engine/missing`, `engine/install-failed`, `run/cancelled`, `usage/invalid` */
export async function installPinnedEngine(
  environment: Environment,
  { signal, observer, eventsFile }: InstallOptions,
): Promise<EngineInstallResult> {
  using events = new EventLog(eventsFile, (facts) => JSON.stringify(facts));
  const startedAt = performance.now();
  const engine = await installEngine({
    environment,
    signal,
    onEvent: (event) => {
      events.write(`engine-${event.kind}`, event);
      observer.onEvent(event);
    },
  });
  return { ...engine, elapsedMs: Math.round(performance.now() - startedAt) };
}
