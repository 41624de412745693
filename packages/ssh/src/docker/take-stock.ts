import { findContainers } from './containers.ts';
import type { DockerEngine } from './docker-engine.ts';
import type { Stock } from './next-step.ts';
import { refuseForeign, swapNames } from './swap-names.ts';

/** @throws FleetError `docker/fault` when one of the containers is not ours */
export async function takeStock(engine: DockerEngine, name: string, signal: AbortSignal): Promise<Stock> {
  const names = swapNames(name);
  const found = await findContainers(engine, Object.values(names), { signal });
  for (const container of found.values()) refuseForeign(engine.id, container);
  return {
    current: found.get(names.current),
    candidate: found.get(names.candidate),
    old: found.get(names.old),
  };
}
