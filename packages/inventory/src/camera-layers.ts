import type { InventorySources } from './inventory-sources.ts';
import { type Layer, present } from './layer.ts';
import type { SourceFile } from './load-file.ts';
import { findModel } from './models.ts';
import type { Camera, WardFile } from './schema-types.generated.ts';

/** Every layer of a camera of one ward but its own, lowest first. */
export function cameraLayers(
  sources: InventorySources,
  ward: SourceFile<WardFile>,
  { site, model, placement }: Pick<Camera, 'site' | 'model' | 'placement'>,
): Layer[] {
  return [...upToSiteLayers(sources, ward, site), ...aboveSiteLayers(sources, model, placement)];
}

/** The lower layers: those that come from where a camera is. */
export function upToSiteLayers(sources: InventorySources, ward: SourceFile<WardFile>, site: string): Layer[] {
  return [builtIn, ...cityLayers(sources), ...placeLayers(ward, site)];
}

/** The upper layers but its own: those that come from what a camera is. */
export function aboveSiteLayers(sources: InventorySources, model: string, placement: string): Layer[] {
  return [...modelLayers(sources, model), ...placementLayers(sources, placement)];
}

const builtIn: Layer = {
  name: 'built-in',
  path: [],
  target: [],
  values: {
    port: 80,
    protocol: 'http',
    credentialVersion: 1,
    stream: { port: 554 },
    settings: {
      clock: { mode: 'ntp', timeZone: 'ICT-7' },
      hostname: '{id}',
      discovery: 'non-discoverable',
    },
  },
};

function cityLayers({ fleet }: InventorySources): Layer[] {
  if (fleet === undefined) return [];
  const { file, content } = fleet;
  return present([
    { name: 'city', file, path: ['clock'], target: ['settings', 'clock'], values: content.clock },
    { name: 'city', file, path: ['defaults', 'camera'], target: [], values: content.defaults?.camera },
  ]);
}

function placeLayers({ file, content }: SourceFile<WardFile>, site: string): Layer[] {
  const index = content.sites.findIndex(({ id }) => id === site);
  return present([
    { name: 'ward', file, path: ['defaults', 'camera'], target: [], values: content.defaults?.camera },
    {
      name: 'site',
      file,
      path: ['sites', index, 'defaults', 'camera'],
      target: [],
      values: content.sites[index]?.defaults?.camera,
    },
  ]);
}

function modelLayers(sources: InventorySources, reference: string): Layer[] {
  const found = findModel(sources.models, reference);
  if (found === undefined) return [];
  const { file, name, model, defaults } = found;
  const { limits: _, ...values } = model;
  return present([
    { name: 'model', file, path: ['defaults'], target: [], values: defaults },
    { name: 'model', file, path: ['models', name], target: [], values },
  ]);
}

function placementLayers({ fleet }: InventorySources, placement: string): Layer[] {
  const profile = fleet?.content.placements[placement];
  if (profile === undefined) return [];
  const { bounds: _, ...values } = profile;
  return present([
    {
      name: 'placement',
      ...(fleet && { file: fleet.file }),
      path: ['placements', placement],
      target: [],
      values,
    },
  ]);
}
