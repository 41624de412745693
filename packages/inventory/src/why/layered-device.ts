import { cameraLayers } from '../camera-layers.ts';
import type { InventorySources } from '../inventory-sources.ts';
import type { Layer } from '../layer.ts';
import type { SourceFile } from '../load-file.ts';
import { recorderLayers } from '../recorder-layers.ts';
import type { WardFile } from '../schema-types.generated.ts';

export type DeviceKind = 'camera' | 'recorder';

/** A device as its layers, lowest first; the last is its own. */
export interface LayeredDevice {
  readonly kind: DeviceKind;
  readonly layers: readonly Layer[];
}

/** The device of that id, or undefined when no well formed file has it. */
export function layeredDevice(sources: InventorySources, id: string): LayeredDevice | undefined {
  for (const ward of sources.wards) {
    const found = layeredCamera(sources, ward, id) ?? layeredRecorder(sources, ward, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

type InWard = (
  sources: InventorySources,
  ward: SourceFile<WardFile>,
  id: string,
) => LayeredDevice | undefined;

const layeredCamera: InWard = (sources, ward, id) => {
  const { cameras = [] } = ward.content;
  const index = cameras.findIndex((camera) => camera.id === id);
  const camera = cameras[index];
  if (camera === undefined) return undefined;
  const own = ownLayer(ward.file, ['cameras', index], camera);
  return { kind: 'camera', layers: [...cameraLayers(sources, ward, camera), own] };
};

const layeredRecorder: InWard = (sources, ward, id) => {
  const { recorders = [] } = ward.content;
  const index = recorders.findIndex((recorder) => recorder.id === id);
  const recorder = recorders[index];
  if (recorder === undefined) return undefined;
  const own = ownLayer(ward.file, ['recorders', index], recorder);
  return { kind: 'recorder', layers: [...recorderLayers(sources, ward, recorder.site), own] };
};

function ownLayer(file: string, path: Layer['path'], values: object): Layer {
  return { name: 'device', file, path, target: [], values };
}
