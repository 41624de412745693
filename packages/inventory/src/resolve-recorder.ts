import type { DesiredRecorder, RecorderId, RecorderImageReference, WardCode } from '@wardctl/fleet';
import { normaliseAddress } from './normalise.ts';
import type { Recorder } from './schema-types.generated.ts';

/** A recorder with every layer merged: what the built-in layer sets is there, what null removed is not. */
export type RecorderValues = Omit<Recorder, 'image'> & {
  readonly port: number;
  readonly credentialVersion: number;
  readonly channels: number;
  readonly segmentSeconds: number;
  readonly image?: Partial<RecorderImageReference>;
};

/** The desired state of a recorder. A value that `missingRecorderValues` names is empty, as is the host key of a planned one. */
export function resolveRecorder(values: RecorderValues, ward: WardCode): DesiredRecorder {
  const { id, kind = 'mediamtx', credential = '', image, storage } = values;
  return {
    id: id as RecorderId,
    ward,
    site: values.site,
    kind,
    address: normaliseAddress(values.address),
    port: values.port,
    hostKeys: [values.hostKey ?? []].flat(),
    credential: { reference: credential.replaceAll('{id}', id), version: values.credentialVersion },
    image: { ...image, name: image?.name ?? '' },
    storage: { path: storage?.path ?? '', sizeTB: storage?.sizeTB ?? 0 },
    channels: values.channels,
    segmentSeconds: values.segmentSeconds,
    ...(values.ingestMbps !== undefined && { ingestMbps: values.ingestMbps }),
    ...(values.controlPort !== undefined && { controlPort: values.controlPort }),
    ...(values.dockerSocket !== undefined && { dockerSocket: values.dockerSocket }),
  };
}

/** Values that a recorder needs and no layer gives. */
export function missingRecorderValues({ kind, credential, image, storage }: RecorderValues): string[] {
  const values = {
    kind,
    credential,
    'image.name': image?.name,
    'image.digest': image?.digest ?? image?.imageId,
    'storage.path': storage?.path,
    'storage.sizeTB': storage?.sizeTB,
  };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [name] : []));
}
