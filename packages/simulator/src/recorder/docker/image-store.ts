import { createHash } from 'node:crypto';
import { EngineError } from './engine-error.ts';
import type { ContainerRecord, EngineState, ImageRecord } from './engine-state.ts';
import { parseImageName, shownImageName } from './image-name.ts';

/** An image that the registry of a virtual recorder has. */
export interface VirtualImage {
  readonly name: string;
  readonly tag?: string;
  /** Manifest digest, `sha256:…`. */
  readonly digest?: string;
  /** Image id, `sha256:…`; made from name and digest where it is missing. */
  readonly id?: string;
  /** Already in the engine when the recorder is new. */
  readonly loaded?: boolean;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly sizeBytes?: number;
}

/** The image of a name, an id, the beginning of an id, or `name@digest`. */
export function findImage({ images }: EngineState, reference: string): ImageRecord | undefined {
  const hex = /^(?:sha256:)?([0-9a-f]{4,64})$/.exec(reference)?.[1];
  const byId = hex === undefined ? undefined : images.find(({ id }) => id.startsWith(`sha256:${hex}`));
  const shown = shownImageName(reference);
  return byId ?? images.find(({ tags, digests }) => tags.includes(shown) || digests.includes(shown));
}

/** @throws EngineError 404 */
export function requireImage(state: EngineState, reference: string): ImageRecord {
  const image = findImage(state, reference);
  if (image !== undefined) return image;
  const shown = /^(?:sha256:)?[0-9a-f]{64}$/.test(reference) ? reference : shownImageName(reference);
  throw new EngineError(404, `No such image: ${shown}`);
}

/** Adds an image, or its names to one that is there. */
export function addImage(state: EngineState, image: ImageRecord): void {
  const known = state.images.find(({ id }) => id === image.id);
  const others = state.images
    .filter(({ id }) => id !== image.id)
    .map((other) => ({ ...other, tags: other.tags.filter((tag) => !image.tags.includes(tag)) }));
  const merge = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];
  const tags = merge(known?.tags, image.tags);
  state.images = [...others, { ...image, tags, digests: merge(known?.digests, image.digests) }];
}

/** @throws EngineError 404, 409 */
export function removeImage(state: EngineState, reference: string, force: boolean): object[] {
  const image = requireImage(state, reference);
  const user = state.containers.find(({ imageId }) => imageId === image.id);
  if (user && (!force || user.status === 'running')) throw inUse(image, user);
  state.images = state.images.filter((other) => other !== image);
  return [...image.tags.map((tag) => ({ Untagged: tag })), { Deleted: image.id }];
}

function inUse(image: ImageRecord, { id, status }: ContainerRecord): EngineError {
  const what =
    status === 'running'
      ? 'cannot be forced) - image is being used by running'
      : 'must be forced) - image is being used by stopped';
  const short = image.id.slice(7, 19);
  return new EngineError(409, `conflict: unable to delete ${short} (${what} container ${id.slice(0, 12)}`);
}

/** An image as pulling it leaves it in the engine. */
export function imageRecord(image: VirtualImage): ImageRecord {
  const { name, tag, digest, id, entrypoint, command, sizeBytes = 84e6 } = image;
  const hash = createHash('sha256')
    .update(`${name}@${digest ?? tag}`)
    .digest('hex');
  const isKnown = entrypoint !== undefined || command !== undefined;
  return {
    id: id ?? `sha256:${hash}`,
    tags: tag === undefined ? [] : [`${name}:${tag}`],
    digests: digest === undefined ? [] : [`${name}@${digest}`],
    created: '2026-01-15T08:00:00Z',
    sizeBytes,
    config: isKnown ? { Entrypoint: entrypoint ?? null, Cmd: command ?? null } : usualConfig(name),
  };
}

function usualConfig(name: string): ImageRecord['config'] {
  if (/mediamtx/.test(name)) return { Entrypoint: ['/mediamtx'], Cmd: null, WorkingDir: '/' };
  return /motion/.test(name)
    ? { Entrypoint: null, Cmd: ['motion', '-n'] }
    : { Entrypoint: null, Cmd: ['/bin/sh'] };
}

/** The image of the registry that a pull asks for. */
export function findInRegistry(
  registry: readonly VirtualImage[] | 'any-digest',
  reference: string,
): VirtualImage | undefined {
  const { name, tag = 'latest', digest } = parseImageName(reference);
  if (registry === 'any-digest') return digest === undefined ? { name, tag } : { name, digest };
  const isWanted = (image: VirtualImage) =>
    digest ? image.digest === digest : (image.tag ?? 'latest') === tag;
  return registry.find((image) => parseImageName(image.name).name === name && isWanted(image));
}
