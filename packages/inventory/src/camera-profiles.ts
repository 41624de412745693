import { aboveSiteLayers, upToSiteLayers } from './camera-layers.ts';
import type { InventorySources } from './inventory-sources.ts';
import { layerMerger } from './layer-merger.ts';
import type { SourceFile } from './load-file.ts';
import { mergeLayer, type Values } from './merge-layers.ts';
import { findModel } from './models.ts';
import { remember } from './remember.ts';
import { type CameraProfile, cameraProfile, type LayeredValues } from './resolve-camera.ts';
import type { Camera, CameraDefaults, WardFile } from './schema-types.generated.ts';

interface Merged {
  readonly values: Values;
  readonly profile: CameraProfile;
}

/**
 * Finds the profiles of cameras: for a ward file, then for a camera of it.
 *
 * Cameras of the whole city whose layers are the same share one profile and every part of it; only a camera with
 * values of its own needs a profile of its own.
 */
export function cameraProfiles(
  sources: InventorySources,
): (ward: SourceFile<WardFile>) => (camera: Camera) => CameraProfile {
  const merge = layerMerger();
  const placesOf = remember((upToSite: Values) =>
    remember((model: string) =>
      remember((placement: Camera['placement']): Merged => {
        const values = merge(upToSite, aboveSiteLayers(sources, model, placement));
        return { values, profile: profileOf(values, model) };
      }),
    ),
  );
  return (ward) => {
    const placesAt = remember((site: string) =>
      placesOf(merge(nothing, upToSiteLayers(sources, ward, site))),
    );
    return (camera) => {
      const below = placesAt(camera.site)(camera.model)(camera.placement);
      return hasOwnValues(camera)
        ? profileOf(mergeLayer(below.values, ownValues(camera)), camera.model)
        : below.profile;
    };
  };

  function profileOf(values: Values, model: string): CameraProfile {
    const complete = cameraProfile(values as unknown as LayeredValues, sources.fleet?.content);
    if (findModel(sources.models, model) !== undefined) return complete;
    // An unknown model is a problem of its own; that it gives no stream path is not another one.
    return { ...complete, missing: complete.missing.filter((name) => name !== 'stream.path') };
  }
}

const nothing: Values = {};

/** The layer of the camera itself. */
function ownValues(camera: Camera): CameraDefaults {
  const { credential, credentialVersion, port, protocol, certificate, stream, retention, settings } = camera;
  return {
    credential,
    credentialVersion,
    port,
    protocol,
    certificate,
    stream,
    retention,
    settings,
  } as CameraDefaults;
}

function hasOwnValues(camera: Camera): boolean {
  return (
    camera.settings !== undefined ||
    camera.retention !== undefined ||
    camera.stream !== undefined ||
    camera.port !== undefined ||
    camera.protocol !== undefined ||
    camera.certificate !== undefined ||
    camera.credential !== undefined ||
    camera.credentialVersion !== undefined
  );
}
