import { FleetError } from '@wardctl/fleet';
import type { NamedUnit } from '../editions/named-unit.ts';
import type { InventorySources } from '../inventory-sources.ts';
import type { Camera, Recorder, Site, WardFile } from '../schema-types.generated.ts';
import { purposeLetters } from '../sheets/device-ids.ts';
import type { Subnet } from '../subnet.ts';
import { type CameraKind, cameraMix } from './camera-mix.ts';
import { divideNetwork, hostAt, sizeOf } from './network-blocks.ts';
import type { PlacementCounts } from './placement-counts.ts';

/** What a new ward is made from. */
export interface WardPlan {
  readonly unit: NamedUnit;
  readonly admin: WardFile['admin'];
  readonly template: WardFile;
  readonly counts: PlacementCounts;
  readonly recorders: number;
  readonly network: Subnet;
  readonly sources: InventorySources;
}

/** Numbers of hosts in the network of a site, as the city's wards have them. */
const recorderHost = 2;
const firstCameraHost = 11;

/**
 * The file of a new ward: one site for each recorder, and cameras that are all planned. Equal plans make equal files.
 *
 * @throws FleetError `usage/invalid` when a site has more cameras than addresses
 */
export function wardFromPlan(plan: WardPlan): WardFile {
  const { unit, admin, template } = plan;
  const ward = `vn${admin.province}-${admin.unit}`;
  const networks = divideNetwork(plan.network, plan.recorders);
  return {
    ward,
    admin,
    name: unit.name,
    ...(template.defaults !== undefined && { defaults: template.defaults }),
    sites: networks.map(siteOf),
    recorders: networks.map((network, index) => recorderOf({ ward, network, index }, template)),
    cameras: camerasOf(ward, plan, networks),
  };
}

function siteOf(network: Subnet, index: number): Site {
  const number = index + 1;
  return {
    id: siteId(index),
    name: { vi: `Điểm lắp đặt ${number}`, en: `Site ${number}` },
    subnet: network.text,
  };
}

function siteId(index: number): string {
  return `site-${String(index + 1).padStart(2, '0')}`;
}

function recorderId(ward: string, index: number): string {
  return `${ward}-rec-${String(index + 1).padStart(2, '0')}`;
}

interface RecorderPlace {
  readonly ward: string;
  readonly network: Subnet;
  readonly index: number;
}

/** A recorder like the one of the template with the largest disk, without what is only that one's. */
function recorderOf({ ward, network, index }: RecorderPlace, template: WardFile): Recorder {
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

function camerasOf(ward: string, plan: WardPlan, networks: readonly Subnet[]): Camera[] {
  const used = networks.map(() => 0);
  return plan.counts.flatMap(([placement, total]) => {
    const kinds = mixOf(placement, total, plan);
    const letters = purposeLetters(placement, plan.template, plan.sources);
    return kinds.map((kind, number): Camera => {
      const index = Math.floor((number * networks.length) / total);
      const network = networks[index] as Subnet;
      const host = firstCameraHost + (used[index] ?? 0);
      used[index] = (used[index] ?? 0) + 1;
      return cameraOf({
        ward,
        index,
        placement,
        kind,
        letters,
        number: number + 1,
        address: hostIn(network, host),
      });
    });
  });
}

function mixOf(placement: Camera['placement'], total: number, { template, sources }: WardPlan): CameraKind[] {
  const kinds = cameraMix(placement, total, { template, city: sources.wards.map(({ content }) => content) });
  if (kinds.length === total) return kinds;
  throw new FleetError('usage/invalid', `${template.ward} has no camera to take the model from`, {
    hint: 'Name another ward with --from.',
  });
}

function hostIn(network: Subnet, host: number): string {
  if (host < sizeOf(network) - 1) return hostAt(network, host);
  const room = sizeOf(network) - 1 - firstCameraHost;
  throw new FleetError('usage/invalid', `${network.text} has addresses for ${room} cameras only`, {
    hint: 'Give more recorders, or a larger network with --subnet.',
  });
}

interface NewCamera {
  readonly ward: string;
  readonly index: number;
  readonly placement: Camera['placement'];
  readonly kind: CameraKind;
  readonly letters: string;
  readonly number: number;
  readonly address: string;
}

const placementNames = {
  'main-road': { vi: 'Đường chính', en: 'Main road' },
  'main-road-lpr': { vi: 'Đường chính, đọc biển số', en: 'Main road, number plates' },
  residential: { vi: 'Khu dân cư', en: 'Residential street' },
  hotspot: { vi: 'Điểm nóng', en: 'Hotspot' },
  indoor: { vi: 'Trong nhà', en: 'Indoors' },
} as const satisfies Record<Camera['placement'], { vi: string; en: string }>;

function cameraOf({ ward, index, placement, kind, letters, number, address }: NewCamera): Camera {
  const { vi, en } = placementNames[placement];
  return withoutAbsent({
    id: `${ward}-${letters}-${String(number).padStart(4, '0')}`,
    status: 'planned',
    name: { vi: `${vi} ${number}`, en: `${en} ${number}` },
    site: siteId(index),
    recorder: recorderId(ward, index),
    address,
    model: kind.model,
    placement,
    purpose: kind.purpose,
    ownership: 'budget',
    retention: kind.retention,
  });
}

function withoutAbsent<Item extends object>(item: { [Key in keyof Item]: Item[Key] | undefined }): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}
