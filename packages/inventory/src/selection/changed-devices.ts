import { isDeepStrictEqual } from 'node:util';
import type { DesiredCamera, DesiredWard, Hold } from '@wardctl/fleet';
import { type Selectable, selectablesOf } from './selectable.ts';

export interface ChangedDevices {
  /** Ids of devices that are new, or that resolve to something else than before. */
  readonly changed: ReadonlySet<string>;
  /** Devices that were there and are no more, as they were. */
  readonly removed: readonly Selectable[];
}

/** What differs between two states of a city. */
export function changedDevices(
  before: readonly DesiredWard[],
  after: readonly DesiredWard[],
): ChangedDevices {
  const earlier = devicesById(before);
  const later = devicesById(after);
  const changed = [...later].filter(([id, device]) => !isSame(earlier.get(id), device)).map(([id]) => id);
  const removed = [...earlier].filter(([id]) => !later.has(id)).map(([, { device }]) => device);
  return { changed: new Set(changed), removed };
}

/** A device with all that it is told. */
interface Told {
  readonly device: Selectable;
  readonly told: unknown;
}

function isSame(before: Told | undefined, after: Told): boolean {
  return before !== undefined && isDeepStrictEqual(before.told, after.told);
}

function devicesById(wards: readonly DesiredWard[]): Map<string, Told> {
  return new Map(wards.flatMap((ward) => devicesOf(ward).map((told) => [told.device.id, told] as const)));
}

function devicesOf(ward: DesiredWard): Told[] {
  const recorded = Map.groupBy(ward.cameras, ({ recorder }) => recorder);
  const held = Map.groupBy(ward.holds, ({ camera }) => camera);
  return selectablesOf(ward).map((device) => {
    const { id, camera, recorder } = device;
    if (camera !== undefined) return { device, told: [camera, held.get(camera.id)] };
    const cameras = (recorded.get(id as DesiredCamera['recorder']) ?? []).map((one) =>
      recordedPart(one, held),
    );
    return { device, told: [recorder, cameras] };
  });
}

/** What a recorder may have to know of a camera: all but what only the camera itself is told. */
function recordedPart(camera: DesiredCamera, held: ReadonlyMap<string, readonly Hold[]>): unknown {
  const { settings, name, labels, agreement, ownership, control, placement, model, serial, mac, ...rest } =
    camera;
  return [rest, held.get(camera.id)];
}
