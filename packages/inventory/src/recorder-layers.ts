import type { InventorySources } from './inventory-sources.ts';
import { type Layer, present } from './layer.ts';
import type { SourceFile } from './load-file.ts';
import type { WardFile } from './schema-types.generated.ts';

/** Every layer of the recorders of one site but their own, lowest first. */
export function recorderLayers(sources: InventorySources, ward: SourceFile<WardFile>, site: string): Layer[] {
  const { file, content } = ward;
  const index = content.sites.findIndex(({ id }) => id === site);
  const path = ['defaults', 'recorder'];
  const { fleet } = sources;
  return [
    builtIn,
    ...present([
      {
        name: 'city',
        ...(fleet && { file: fleet.file }),
        path,
        target: [],
        values: fleet?.content.defaults?.recorder,
      },
      { name: 'ward', file, path, target: [], values: content.defaults?.recorder },
      {
        name: 'site',
        file,
        path: ['sites', index, ...path],
        target: [],
        values: content.sites[index]?.defaults?.recorder,
      },
    ]),
  ];
}

const builtIn: Layer = {
  name: 'built-in',
  path: [],
  target: [],
  values: { port: 22, credentialVersion: 1, channels: 64, segmentSeconds: 900 },
};
