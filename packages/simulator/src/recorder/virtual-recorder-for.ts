import type { DesiredRecorder } from '@wardctl/fleet';
import type { VirtualImage } from './docker/image-store.ts';
import type { VirtualRecorderOptions } from './virtual-recorder.ts';

type RehearsalOptions = Omit<VirtualRecorderOptions, 'id' | 'images' | 'footagePath' | 'footageBytes'>;

/** Days of footage that a recorder in use has. */
const usualBackfillDays = 7;

/**
 * What to start for a recorder of the inventory: its disk, and an engine that gets its image. An image pinned by id has no
 * registry to come from, so it is there already.
 */
export function virtualRecorderFor(
  desired: DesiredRecorder,
  options: RehearsalOptions,
): VirtualRecorderOptions {
  const { id, storage } = desired;
  return {
    backfillDays: usualBackfillDays,
    ...options,
    id,
    images: [imageOf(desired)],
    footagePath: storage.path,
    footageBytes: storage.sizeTB * 1e12,
  };
}

function imageOf({ image: { name, digest, imageId }, kind }: DesiredRecorder): VirtualImage {
  return {
    name,
    entrypoint: [kind === 'mediamtx' ? '/mediamtx' : 'motion'],
    ...(digest !== undefined && { digest }),
    ...(imageId !== undefined && { id: imageId, loaded: true }),
  };
}
