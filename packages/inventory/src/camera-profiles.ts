import { cameraLayers } from './camera-layers.ts';
import type { InventorySources } from './inventory-sources.ts';
import { valuesOf } from './layer.ts';
import type { SourceFile } from './load-file.ts';
import { mergeLayer, mergeLayers, type Values } from './merge-layers.ts';
import { findModel } from './models.ts';
import { type CameraProfile, cameraProfile, type LayeredValues } from './resolve-camera.ts';
import type { Camera, CameraDefaults, WardFile } from './schema-types.generated.ts';

/**
 * Finds the profiles of the cameras of one ward.
 *
 * Layers are merged once for all cameras that agree in site, model and placement; only a camera with values of its
 * own needs a profile of its own.
 */
export function cameraProfiles(
  sources: InventorySources,
  source: SourceFile<WardFile>,
): (camera: Camera) => CameraProfile {
  const fleet = sources.fleet?.content;
  const known = new Map<string, { values: Values; profile: CameraProfile }>();
  return (camera) => {
    const key = `${camera.site} ${camera.model} ${camera.placement}`;
    const below = known.get(key) ?? merged(camera);
    known.set(key, below);
    return hasOwnValues(camera)
      ? profile(mergeLayer(below.values, ownValues(camera)), camera)
      : below.profile;
  };

  function merged(camera: Camera) {
    const values = mergeLayers(cameraLayers(sources, source, camera).map(valuesOf));
    return { values, profile: profile(values, camera) };
  }

  function profile(values: Values, { model }: Camera): CameraProfile {
    const complete = cameraProfile(values as unknown as LayeredValues, fleet);
    if (findModel(sources.models, model) !== undefined) return complete;
    // An unknown model is a problem of its own; that it gives no stream path is not another one.
    return { ...complete, missing: complete.missing.filter((name) => name !== 'stream.path') };
  }
}

/** The layer of the camera itself. */
function ownValues(camera: Camera): CameraDefaults {
  const { credential, credentialVersion, port, protocol, stream, retention, settings } = camera;
  return { credential, credentialVersion, port, protocol, stream, retention, settings } as CameraDefaults;
}

function hasOwnValues(camera: Camera): boolean {
  return (
    camera.settings !== undefined ||
    camera.retention !== undefined ||
    camera.stream !== undefined ||
    camera.port !== undefined ||
    camera.protocol !== undefined ||
    camera.credential !== undefined ||
    camera.credentialVersion !== undefined
  );
}
