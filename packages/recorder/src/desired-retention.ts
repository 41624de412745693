import { type DesiredCamera, type DesiredRecorder, FleetError, type Hold } from '@wardctl/fleet';
import { daysToSeconds } from './footage-age.ts';
import { keeperDigest } from './keeper.ts';
import type { CameraRetention, FootageHold, RetentionPolicy } from './retention-policy.ts';
import { storagePath } from './storage-path.ts';

/**
 * What the keeper on `recorder` shall do, for those of `cameras` and `holds` that are its own.
 *
 * @throws FleetError `inventory/invalid` for a storage path or a time that cannot be used
 */
export function retentionPolicy(
  recorder: DesiredRecorder,
  cameras: readonly DesiredCamera[],
  holds: readonly Hold[],
): RetentionPolicy {
  const own = cameras.filter((camera) => camera.recorder === recorder.id);
  const ids = new Set(own.map(({ id }) => id));
  return {
    recorder: recorder.id,
    kind: recorder.kind,
    storagePath: storagePath(recorder),
    segmentSeconds: recorder.segmentSeconds,
    cameras: own.map(cameraRetention).sort((a, b) => (a.id < b.id ? -1 : 1)),
    holds: holds
      .filter(({ camera }) => ids.has(camera))
      .map(footageHold)
      .sort((a, b) => (`${a.camera} ${a.id}` < `${b.camera} ${b.id}` ? -1 : 1)),
    templateDigest: keeperDigest(),
  };
}

function cameraRetention({ id, retention }: DesiredCamera): CameraRetention {
  return {
    id,
    keepSeconds: daysToSeconds(retention.days),
    ceilingSeconds: daysToSeconds(retention.ceilingDays),
  };
}

function footageHold(hold: Hold): FootageHold {
  const { id, camera, from, to, expires } = hold;
  return {
    id,
    camera,
    from: Math.floor(epochSeconds(hold, from)),
    to: Math.ceil(epochSeconds(hold, to)),
    until: Math.ceil(epochSeconds(hold, endOfDay(expires))),
  };
}

/** A bare date lasts as long as it is that day anywhere: footage is rather kept some hours too long than lost. */
function endOfDay(expires: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(expires) ? `${expires}T23:59:59-12:00` : expires;
}

function epochSeconds({ id }: Hold, time: string): number {
  const milliseconds = Date.parse(time);
  if (!Number.isNaN(milliseconds)) return milliseconds / 1_000;
  throw new FleetError('inventory/invalid', `hold ${id}: "${time}" is not a time`, {
    hint: 'Write it as 2026-01-31T23:59:59+07:00.',
  });
}
