import { motionImage, type RecorderImage } from './images.ts';
import type { RecorderSetup } from './real-city.ts';

/** One recorder software that the suite can run for real. */
export interface RealKind {
  readonly kind: string;
  /** Why it is left out here. */
  readonly missing?: string;
  image(): Promise<RecorderSetup['image']>;
  /** Name of a segment that was begun at `time`. */
  segmentName(time: Date): string;
}

const mediamtxArchive = process.env['WARDCTL_MEDIAMTX_IMAGE'];
const mediamtxId = process.env['WARDCTL_MEDIAMTX_IMAGE_ID'];

/** MediaMTX comes as an image only: it is run where one is given, and named as left out where not. */
export const realKinds: readonly RealKind[] = [
  {
    kind: 'motion',
    image: async () => named(await motionImage()),
    segmentName: (time) => `${stamp(time)}.mp4`,
  },
  {
    kind: 'mediamtx',
    ...((mediamtxArchive === undefined || mediamtxId === undefined) && {
      missing: 'WARDCTL_MEDIAMTX_IMAGE (archive) and WARDCTL_MEDIAMTX_IMAGE_ID',
    }),
    image: async () => ({ name: 'mediamtx', imageId: mediamtxId ?? '', archive: mediamtxArchive ?? '' }),
    segmentName: (time) => `${stamp(time)}-000000.mp4`,
  },
];

function named(image: RecorderImage): RecorderSetup['image'] {
  return { name: 'wardctl-test/motion', ...image };
}

/** Recorders run in UTC, so that a name means one moment. */
function stamp(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', '_').replaceAll(':', '-');
}
