import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FleetError, type RecorderImageReference } from '@wardctl/fleet';
import type { CallOptions, DockerEngine } from './docker-engine.ts';
import { statusOf } from './engine-fault.ts';
import { readProgress } from './read-progress.ts';

export interface EnsureImageOptions {
  readonly signal: AbortSignal;
  /** Where the archive comes from; the local file `reference.archive` unless said otherwise. */
  readonly archive?: () => Readable;
  /** For each of pulling and loading; one hour unless said otherwise. */
  readonly transferTimeoutMs?: number;
}

export interface EnsuredImage {
  /** `sha256:…` */
  readonly imageId: string;
  readonly how: 'present' | 'pulled' | 'loaded';
}

/**
 * Sees to it that an engine has exactly the pinned image: it may be there, come from its registry by digest, or from an
 * archive of ours. A tag is never trusted, and an archive only when the wanted image is there afterwards.
 *
 * @throws FleetError `docker/image-missing` with all that was tried; else as `DockerEngine.call`
 */
export async function ensureImage(
  engine: DockerEngine,
  reference: RecorderImageReference,
  options: EnsureImageOptions,
): Promise<EnsuredImage> {
  const wanted = imageName(reference);
  const call = { signal: options.signal, timeoutMs: options.transferTimeoutMs ?? 3_600_000 };
  const present = await findImage(engine, wanted, call);
  if (present !== undefined) return { imageId: present, how: 'present' };
  const tried = ['it is not in the engine'];
  for (const [how, attempt] of [
    ['pulled', () => pull(engine, reference, call)],
    ['loaded', () => load(engine, reference, { ...call, archive: options.archive })],
  ] as const) {
    const trouble = await attempt();
    const imageId = trouble === undefined ? await findImage(engine, wanted, call) : undefined;
    if (imageId !== undefined) return { imageId, how };
    tried.push(trouble ?? `what was ${how} is another image`);
  }
  throw missing(engine.id, wanted, tried);
}

/** How the engine is asked for the image: by its id, or by name and digest. */
export function imageName({ name, digest, imageId }: RecorderImageReference): string {
  return imageId ?? `${name}@${digest}`;
}

export async function findImage(
  engine: DockerEngine,
  name: string,
  options: CallOptions,
): Promise<string | undefined> {
  try {
    const found = await engine.call(`looking for ${name}`, (api) => api.getImage(name).inspect(), {
      signal: options.signal,
    });
    return found.Id;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Pulls by digest, and returns what went wrong, in words. */
async function pull(
  engine: DockerEngine,
  { name, digest }: RecorderImageReference,
  options: CallOptions,
): Promise<string | undefined> {
  if (digest === undefined) return 'an image id cannot be pulled';
  const pinned = `${name}@${digest}`;
  return inWords('pulling it', () =>
    engine.call(`pulling ${pinned}`, async (api) => readProgress(await api.pull(pinned)), options),
  );
}

/** Loads the archive, and returns what went wrong, in words. */
async function load(
  engine: DockerEngine,
  { archive: file }: RecorderImageReference,
  { archive, ...options }: CallOptions & { archive: EnsureImageOptions['archive'] },
): Promise<string | undefined> {
  if (archive === undefined && file === undefined) return 'no archive is given';
  const unreadable = archive === undefined ? await whyUnreadable(file as string) : undefined;
  if (unreadable !== undefined) return `the archive ${file} cannot be read (${unreadable})`;
  const open = archive ?? (() => createReadStream(file as string, { highWaterMark: 1 << 18 }));
  return inWords('loading the archive', () =>
    engine.call('loading the archive', async (api) => readProgress(await api.loadImage(open())), options),
  );
}

async function whyUnreadable(file: string): Promise<string | undefined> {
  try {
    await access(file, constants.R_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

/** The engine's refusal becomes words; a line that broke, a deadline or the user's stop ends it all. */
async function inWords(
  what: string,
  transfer: () => Promise<string | undefined>,
): Promise<string | undefined> {
  try {
    const failure = await transfer();
    return failure === undefined ? undefined : `${what}: ${failure}`;
  } catch (error) {
    if (error instanceof FleetError && error.code.startsWith('docker/')) return `${what}: ${error.message}`;
    throw error;
  }
}

function missing(deviceId: string, wanted: string, tried: readonly string[]): FleetError {
  return new FleetError('docker/image-missing', `${deviceId}: no image ${wanted}: ${tried.join('; ')}`, {
    hint: 'Give image.archive (docker save) with its imageId, or make the registry reachable from the recorder.',
  });
}
