import type { Recorder, WardFile } from '../schema-types.generated.ts';
import type { Subnet } from '../subnet.ts';
import { hostAt } from './network-blocks.ts';
import { siteId } from './new-site.ts';
import { withoutAbsent } from './without-absent.ts';

/** Number of the recorder in the network of its site, as the city's wards have it. */
const recorderHost = 2;

interface RecorderPlace {
  readonly ward: string;
  readonly network: Subnet;
  readonly index: number;
}

/** A recorder like the one of the template with the largest disk, without what is only that one's. */
export function recorderOf({ ward, network, index }: RecorderPlace, template: WardFile): Recorder {
  const { kind, port, image, storage, channels, segmentSeconds, ingestMbps, dockerSocket } =
    largestRecorder(template);
  const id = recorderId(ward, index);
  return withoutAbsent({
    id,
    status: 'planned',
    site: siteId(index),
    kind,
    address: hostAt(network, recorderHost),
    port,
    image,
    storage,
    channels,
    segmentSeconds,
    ingestMbps,
    dockerSocket,
  });
}

function largestRecorder({ recorders = [] }: WardFile): Partial<Recorder> {
  const sizeOfDisk = ({ storage }: Recorder) => storage?.sizeTB ?? 0;
  return [...recorders].sort((a, b) => sizeOfDisk(b) - sizeOfDisk(a))[0] ?? {};
}

/** `vn01-00082-rec-01` for 0. */
export function recorderId(ward: string, index: number): string {
  return `${ward}-rec-${String(index + 1).padStart(2, '0')}`;
}
