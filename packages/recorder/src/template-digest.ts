import { type CameraId, digestOf, type RecorderId, Secret } from '@wardctl/fleet';
import type { RecordedCamera, RecorderConfiguration } from './configuration.ts';
import type { RecorderKind } from './recorder-kind.ts';

const digests = new Map<string, string>();

/** A digest of what a kind makes of a sample: it changes with the templates and with the code that fills them. */
export function renderingDigest(kind: RecorderKind): string {
  const known = digests.get(kind.name);
  if (known !== undefined) return known;
  const configuration = sampleConfiguration(kind);
  const digest = digestOf([
    kind.render(configuration, () => ({ username: 'sample', password: new Secret('sample') })),
    kind.container(configuration, 'sample'),
  ]);
  digests.set(kind.name, digest);
  return digest;
}

function sampleConfiguration(kind: RecorderKind): RecorderConfiguration {
  return {
    recorder: 'sample' as RecorderId,
    kind: kind.name,
    storagePath: '/sample',
    segmentSeconds: 3_600,
    controlPort: kind.defaultControlPort,
    cameras: [sampleCamera(7, 30), sampleCamera(30, 30)],
    templateDigest: '',
  };
}

function sampleCamera(retentionDays: number, ceilingDays: number): RecordedCamera {
  return {
    id: `sample-${retentionDays}` as CameraId,
    host: 'sample',
    port: 554,
    path: '/sample',
    credential: { reference: 'sample', version: 1 },
    retentionDays,
    ceilingDays,
  };
}
