import type { ContainerSpec } from '@wardctl/fleet';
import type Docker from 'dockerode';
import { containerConfig } from './container-config.ts';
import type { CallOptions, DockerEngine } from './docker-engine.ts';
import { statusOf } from './engine-fault.ts';
import type { ContainerState, ObservedContainer } from './observed-container.ts';

/** The containers of exactly these names, running or not, in one request. */
export async function findContainers(
  engine: DockerEngine,
  names: readonly string[],
  { signal }: CallOptions,
): Promise<ReadonlyMap<string, ObservedContainer>> {
  // The engine matches `name` as a pattern anywhere in the name.
  const filters = JSON.stringify({ name: names.map((name) => `^/?${name.replaceAll('.', '\\.')}$`) });
  const rows = await engine.call(
    `looking for the container ${names[0]}`,
    (api) => api.listContainers({ all: true, filters }),
    { signal },
  );
  const found = rows.map(observe).filter(({ name }) => names.includes(name));
  return new Map(found.map((container) => [container.name, container]));
}

function observe(row: Docker.ContainerInfo): ObservedContainer {
  return {
    containerId: row.Id,
    name: (row.Names[0] ?? '').replace(/^\//, ''),
    imageId: row.ImageID,
    labels: row.Labels,
    state: row.State as ContainerState,
  };
}

/** `undefined` when there is none of that name. */
export async function inspectContainer(
  engine: DockerEngine,
  name: string,
  options: CallOptions,
): Promise<ObservedContainer | undefined> {
  return (await findContainers(engine, [name], options)).get(name);
}

export async function createContainer(
  engine: DockerEngine,
  spec: ContainerSpec,
  { name, ...options }: CallOptions & { readonly name: string },
): Promise<void> {
  // Without `_query`, dockerode puts the whole configuration, environment included, into the address as well.
  const request = { _query: { name }, _body: containerConfig(spec) } as Docker.ContainerCreateOptions;
  await engine.call(`creating ${name}`, (api) => api.createContainer(request), options);
}

export async function startContainer(
  engine: DockerEngine,
  container: ObservedContainer,
  options: CallOptions,
) {
  const { containerId, name } = container;
  await tolerate(304, () =>
    engine.call(`starting ${name}`, (api) => api.getContainer(containerId).start(), options),
  );
}

/** Waits as long as the container's own stop timeout; then the engine kills it. */
export async function stopContainer(
  engine: DockerEngine,
  container: ObservedContainer,
  options: CallOptions,
) {
  const { containerId, name } = container;
  await tolerate(304, () =>
    engine.call(`stopping ${name}`, (api) => api.getContainer(containerId).stop(), options),
  );
}

export async function renameContainer(
  engine: DockerEngine,
  { containerId, name }: ObservedContainer,
  options: CallOptions & { readonly to: string },
) {
  const { to } = options;
  await engine.call(
    `renaming ${name} to ${to}`,
    (api) => api.getContainer(containerId).rename({ name: to }),
    options,
  );
}

/** Kills it if it runs. Its anonymous volumes stay: they hold nothing that should be there, and may hold footage. */
export async function destroyContainer(
  engine: DockerEngine,
  container: ObservedContainer,
  options: CallOptions,
) {
  const { containerId, name } = container;
  await tolerate(404, () =>
    engine.call(`removing ${name}`, (api) => api.getContainer(containerId).remove({ force: true }), options),
  );
}

/** What is so already is a success: 304 for started and stopped, 404 for removed. */
async function tolerate(status: number, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (statusOf(error) !== status) throw error;
  }
}
