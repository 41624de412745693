import type { DesiredCamera, DesiredRecorder, DesiredWard } from '@wardctl/fleet';
import { type HostInputs, type InputsOf, type ResourceType, resourceTypes } from '@wardctl/provider';
import { recorderConfiguration, retentionPolicy } from '@wardctl/recorder';

/** One resource of a ward's stack. */
export interface WardResource<Type extends ResourceType = ResourceType> {
  readonly type: Type;
  /** Unique in the stack; the last part of its URN. */
  readonly name: string;
  readonly inputs: InputsOf[Type];
  /** Names of resources that must be there first. */
  readonly dependsOn: readonly string[];
  /** The device it belongs to. */
  readonly device: string;
}

/**
 * The resources of one ward, in an order in which each comes after what it depends on.
 *
 * Cameras that may only be observed are recorded and kept like all others, but are no resource: nothing is ever
 * written to them.
 */
export function wardResources(ward: DesiredWard): WardResource[] {
  return [
    ...ward.recorders.flatMap((recorder) => recorderResources(ward, recorder)),
    ...ward.cameras.filter(({ control }) => control === 'configure').map(cameraResource),
  ];
}

function recorderResources(ward: DesiredWard, recorder: DesiredRecorder): WardResource[] {
  const cameras = ward.cameras.filter((camera) => camera.recorder === recorder.id);
  const held = ward.holds.filter((hold) => cameras.some(({ id }) => id === hold.camera));
  const names = resourceNames(recorder.id);
  const host = hostInputs(recorder);
  return [
    resource(recorder, 'recorderHost', names.host, [], { host, storagePath: recorder.storage.path }),
    resource(recorder, 'recorderImage', names.image, [names.host], { host, image: recorder.image }),
    resource(recorder, 'recorderContainer', names.container, [names.image], {
      host,
      image: pinnedImage(recorder),
      configuration: recorderConfiguration(recorder, cameras),
    }),
    resource(recorder, 'retentionPolicy', names.retention, [names.host], {
      host,
      policy: retentionPolicy(recorder, cameras, held),
    }),
  ];
}

function resource<Kind extends keyof typeof resourceTypes>(
  device: { readonly id: string },
  kind: Kind,
  name: string,
  dependsOn: readonly string[],
  inputs: InputsOf[(typeof resourceTypes)[Kind]],
): WardResource {
  return { type: resourceTypes[kind], name, dependsOn, device: device.id, inputs };
}

function resourceNames(recorder: string): Record<'host' | 'image' | 'container' | 'retention', string> {
  return {
    host: `${recorder}-host`,
    image: `${recorder}-image`,
    container: `${recorder}-container`,
    retention: `${recorder}-retention`,
  };
}

function hostInputs({ id, address, port, hostKeys, credential, dockerSocket }: DesiredRecorder): HostInputs {
  return { id, address, port, hostKeys, credential, ...(dockerSocket !== undefined && { dockerSocket }) };
}

function pinnedImage({ image }: DesiredRecorder): string {
  return image.imageId ?? `${image.name}@${image.digest}`;
}

function cameraResource(camera: DesiredCamera): WardResource {
  const { id, ward, address, port, protocol, certificate, serial, mac, model, credential, settings } = camera;
  return resource(camera, 'camera', id, [], {
    device: id,
    ward,
    address,
    port,
    protocol,
    ...(certificate !== undefined && { certificate }),
    serial,
    mac,
    model,
    credential,
    settings,
  });
}
