import type { Camera } from '../schema-types.generated.ts';
import type { CameraKind } from './camera-mix.ts';
import { recorderId } from './new-recorder.ts';
import { siteId } from './new-site.ts';
import { withoutAbsent } from './without-absent.ts';

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

/** A planned camera, with a name for people to replace. */
export function cameraOf({ ward, index, placement, kind, letters, number, address }: NewCamera): Camera {
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
