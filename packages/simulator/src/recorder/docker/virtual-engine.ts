import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { RecorderFaults } from '../faults.ts';
import type { HostFiles } from '../host/host-files.ts';
import { checkMounts } from './bind-mounts.ts';
import { ContainerRuns } from './container-runs.ts';
import { EngineError } from './engine-error.ts';
import {
  type ContainerRecord,
  type ContainerRequest,
  type EngineState,
  type ImageRecord,
  readEngineState,
  writeEngineState,
} from './engine-state.ts';
import {
  addImage,
  findImage,
  imageRecord,
  removeImage,
  requireImage,
  type VirtualImage,
} from './image-store.ts';
import { imagesOfArchive } from './load-archive.ts';

interface VirtualEngineOptions {
  readonly files: HostFiles;
  readonly faults: RecorderFaults;
  /** Folder on the real machine for the engine's own state. */
  readonly folder: string;
  readonly registry: readonly VirtualImage[] | 'any-digest';
  readonly backfillDays: number;
}

const tickMs = 500;

/** The Docker Engine of one virtual recorder: images, containers, and what runs in them. */
export class VirtualEngine {
  readonly registry: readonly VirtualImage[] | 'any-digest';
  readonly faults: RecorderFaults;
  readonly runs: ContainerRuns;
  readonly state: EngineState;
  readonly #files: HostFiles;
  readonly #stateFile: string;
  readonly #timer: NodeJS.Timeout;

  constructor({ files, faults, folder, registry, backfillDays }: VirtualEngineOptions) {
    this.registry = registry;
    this.faults = faults;
    this.#files = files;
    this.#stateFile = join(folder, 'docker.json');
    this.state = readEngineState(this.#stateFile) ?? { images: [], containers: [] };
    for (const image of registry === 'any-digest' ? [] : registry) if (image.loaded) this.#preload(image);
    this.runs = new ContainerRuns({
      files,
      faults,
      backfillDays,
      imageOf: (container) => this.imageOf(container),
      changed: () => this.save(),
    });
    this.#boot();
    this.#timer = setInterval(() => this.runs.tick(), tickMs).unref();
  }

  imageOf({ imageId }: ContainerRecord): ImageRecord | undefined {
    return this.state.images.find(({ id }) => id === imageId);
  }

  save(): void {
    writeEngineState(this.#stateFile, this.state);
    this.#files.save();
  }

  /** Ends all programs, as switching the machine off does. */
  close(): void {
    clearInterval(this.#timer);
    this.runs.close();
    this.save();
  }

  addImage(image: ImageRecord): void {
    addImage(this.state, image);
    this.save();
  }

  removeImage(reference: string, force: boolean): object[] {
    const removed = removeImage(this.state, reference, force);
    this.save();
    return removed;
  }

  async load(archive: Readable): Promise<ImageRecord[]> {
    const images = await imagesOfArchive(archive);
    for (const image of images) addImage(this.state, image);
    this.save();
    return images;
  }

  /** By name, id or the beginning of an id. @throws EngineError 404 */
  container(reference: string): ContainerRecord {
    const { containers } = this.state;
    const name = reference.replace(/^\//, '');
    const found =
      containers.find(({ id }) => id === name) ??
      containers.find((container) => container.name === name) ??
      containers.find(({ id }) => /^[0-9a-f]{2,}$/.test(name) && id.startsWith(name));
    if (found === undefined) throw new EngineError(404, `No such container: ${reference}`);
    return found;
  }

  /** @throws EngineError 400, 404, 409 */
  create(name: string | undefined, request: ContainerRequest): ContainerRecord {
    const image = requireImage(this.state, request.Image ?? '');
    const hasWords = [request.Cmd, request.Entrypoint, image.config.Cmd, image.config.Entrypoint].some(
      (words) => words?.length,
    );
    if (!hasWords) throw new EngineError(400, 'No command specified');
    checkMounts(request, this.#files);
    const id = randomBytes(32).toString('hex');
    const given = this.#freeName(name ?? `wizardly_${id.slice(0, 8)}`);
    const container: ContainerRecord = {
      id,
      name: given,
      created: new Date().toISOString(),
      imageId: image.id,
      request,
      health: this.faults.container,
      status: 'created',
      exitCode: 0,
      error: '',
      startedAt: '',
      finishedAt: '',
      restartCount: 0,
      wanted: false,
      log: [],
    };
    this.state.containers = [...this.state.containers, container];
    this.save();
    return container;
  }

  /** @throws EngineError 409 */
  rename(container: ContainerRecord, name: string): void {
    if (name === '') throw new EngineError(400, 'Neither old nor new names may be empty');
    container.name = this.#freeName(name);
    this.save();
  }

  /** @throws EngineError 409 */
  remove(container: ContainerRecord, force: boolean): void {
    const isRunning = container.status === 'running' || container.status === 'restarting';
    if (isRunning && !force) {
      const advice = 'Stop the container before attempting removal or force remove';
      throw new EngineError(409, `You cannot remove a running container ${container.id}. ${advice}`);
    }
    if (isRunning) this.runs.stop(container, 137);
    this.state.containers = this.state.containers.filter((other) => other !== container);
    this.save();
  }

  #freeName(given: string): string {
    const name = given.replace(/^\//, '');
    if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name))
      throw new EngineError(
        400,
        `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
      );
    const holder = this.state.containers.find((other) => other.name === name);
    if (holder === undefined) return name;
    const advice = 'You have to remove (or rename) that container to be able to reuse that name.';
    const what = `The container name "/${name}" is already in use by container "${holder.id}"`;
    throw new EngineError(409, `Conflict. ${what}. ${advice}`);
  }

  #preload(image: VirtualImage): void {
    const record = imageRecord(image);
    if (findImage(this.state, record.id) === undefined) addImage(this.state, record);
  }

  /** Containers that ran when the machine was switched off start again, if their policy says so. */
  #boot(): void {
    for (const container of this.state.containers) {
      if (container.status !== 'running' && container.status !== 'restarting') continue;
      const policy = container.request.HostConfig?.RestartPolicy?.Name ?? 'no';
      if (policy === 'always' || policy === 'unless-stopped') this.runs.start(container);
      else
        Object.assign(container, { status: 'exited', exitCode: 255, finishedAt: new Date().toISOString() });
    }
    this.save();
  }
}
