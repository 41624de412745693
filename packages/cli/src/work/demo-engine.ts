import { type EngineInstallEvent, ensureEngine } from '@wardctl/deploy/engine';

interface Watcher {
  onEvent(event: EngineInstallEvent): void;
}

export interface EngineInTheMaking {
  /** Waits for it; `watcher` then sees the progress. @throws FleetError `engine/…`, `run/cancelled` */
  wait(watcher: Watcher): Promise<void>;
}

/** Finds the engine, or begins to install it, while other things go on. */
export function startEngine(signal: AbortSignal): EngineInTheMaking {
  let watcher: Watcher | undefined;
  const engine = ensureEngine({
    environment: process.env,
    signal,
    onEvent: (event) => watcher?.onEvent(event),
  });
  // It may fail long before anybody waits for it.
  engine.catch(() => {});
  return {
    async wait(newWatcher) {
      watcher = newWatcher;
      await engine;
    },
  };
}
