import type { DesiredCamera, DesiredRecorder, WardCode } from '@wardctl/fleet';
import { cameraProfiles } from './camera-profiles.ts';
import { deviceLabels } from './device-labels.ts';
import type { InventorySources } from './inventory-sources.ts';
import { valuesOf } from './layer.ts';
import type { SourceFile } from './load-file.ts';
import { mergeLayers } from './merge-layers.ts';
import { normaliseName } from './normalise.ts';
import { recorderLayers } from './recorder-layers.ts';
import { type CameraProfile, resolveCamera } from './resolve-camera.ts';
import { missingRecorderValues, type RecorderValues, resolveRecorder } from './resolve-recorder.ts';
import type { Camera, WardFile } from './schema-types.generated.ts';
import type { MissingValue, WardDraft } from './ward-draft.ts';

type ProfileOf = (camera: Camera) => CameraProfile;

/** What every ward resolves to, on a day (ISO date). */
export function resolveWards(sources: InventorySources, today: string): WardDraft[] {
  const profilesOf = cameraProfiles(sources);
  return sources.wards.map((source) =>
    resolveWard(sources, source, { today, profileOf: profilesOf(source) }),
  );
}

interface Context {
  readonly today: string;
  readonly profileOf: ProfileOf;
}

function resolveWard(sources: InventorySources, source: SourceFile<WardFile>, context: Context): WardDraft {
  const { ward, name } = source.content;
  const { formerly: _, ...admin } = source.content.admin;
  const missing: MissingValue[] = [];
  const recorders = resolveRecorders(sources, source, missing);
  const cameras = resolveCameras(source.content, missing, context);
  const code = ward as WardCode;
  return { source, missing, ward: { code, name: normaliseName(name), admin, recorders, cameras, holds: [] } };
}

function resolveRecorders(
  sources: InventorySources,
  source: SourceFile<WardFile>,
  missing: MissingValue[],
): DesiredRecorder[] {
  const { ward, recorders = [] } = source.content;
  const labelsOf = deviceLabels(source.content);
  return recorders.map((recorder, index) => {
    const layers = recorderLayers(sources, source, recorder.site);
    const values = mergeLayers([...layers.map(valuesOf), recorder]) as unknown as RecorderValues;
    const path = ['recorders', index];
    for (const name of missingRecorderValues(values)) missing.push({ id: recorder.id, path, name });
    return { ...resolveRecorder(values, ward as WardCode), ...labelsOf(recorder) };
  });
}

function resolveCameras(
  file: WardFile,
  missing: MissingValue[],
  { today, profileOf }: Context,
): DesiredCamera[] {
  const { ward, cameras = [], agreements = [] } = file;
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const context = { ward: ward as WardCode, agreements: byId, labelsOf: deviceLabels(file), today };
  return cameras.map((camera, index) => {
    const profile = profileOf(camera);
    const path = ['cameras', index];
    for (const name of profile.missing) missing.push({ id: camera.id, path, name });
    return resolveCamera(camera, profile, context);
  });
}
