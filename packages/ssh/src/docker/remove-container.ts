import { destroyContainer, findContainers, stopContainer } from './containers.ts';
import type { CallOptions, DockerEngine } from './docker-engine.ts';
import { refuseForeign, swapNames } from './swap-names.ts';

/**
 * Stops and removes a container, with what an interrupted swap left beside it. One that is not there is a success.
 *
 * @throws FleetError `docker/fault` when a container of that name is not ours; else as `DockerEngine.call`
 */
export async function removeContainer(
  engine: DockerEngine,
  name: string,
  options: CallOptions,
): Promise<void> {
  const found = await findContainers(engine, Object.values(swapNames(name)), options);
  for (const container of found.values()) refuseForeign(engine.id, container);
  for (const container of found.values()) {
    if (container.state === 'running')
      await stopContainer(engine, container, { timeoutMs: 300_000, ...options });
    await destroyContainer(engine, container, options);
  }
}
