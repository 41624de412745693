import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import type { RecordedCamera, RecorderConfiguration } from './configuration.ts';
import { recorderKind } from './recorder-kinds.ts';
import { storagePath } from './storage-path.ts';
import { renderingDigest } from './template-digest.ts';

/**
 * What `recorder` shall run for those of `cameras` that are its own.
 *
 * @throws FleetError `recorder/unknown-kind`, `inventory/invalid` for a storage path that cannot be used
 */
export function recorderConfiguration(
  recorder: DesiredRecorder,
  cameras: readonly DesiredCamera[],
): RecorderConfiguration {
  const kind = recorderKind(recorder.kind);
  return {
    recorder: recorder.id,
    kind: kind.name,
    storagePath: storagePath(recorder),
    segmentSeconds: recorder.segmentSeconds,
    controlPort: recorder.controlPort ?? kind.defaultControlPort,
    cameras: cameras
      .filter((camera) => camera.recorder === recorder.id)
      .map(recorded)
      .sort(byId),
    templateDigest: renderingDigest(kind),
  };
}

function recorded({ id, address, stream, credential, retention }: DesiredCamera): RecordedCamera {
  return {
    id,
    host: address,
    port: stream.port,
    path: stream.path,
    ...(stream.protocol === 'rtsps' && { isEncrypted: true }),
    credential: { reference: credential.reference, version: credential.version },
    retentionDays: retention.days,
    ceilingDays: retention.ceilingDays,
  };
}

function byId(a: RecordedCamera, b: RecordedCamera): number {
  return a.id < b.id ? -1 : 1;
}
