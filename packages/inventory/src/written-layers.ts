import type { InventorySources } from './inventory-sources.ts';
import type { Path } from './path.ts';
import type { RetentionChoice, SettingsLayer } from './schema-types.generated.ts';

/** Values for cameras as they stand in some file, in any layer. */
export interface WrittenLayer {
  readonly file: string;
  readonly path: Path;
  readonly values: { readonly retention?: RetentionChoice; readonly settings?: SettingsLayer };
}

/** Every place in the files where values for cameras are written, each once however many cameras it reaches. */
export function* writtenLayers({ fleet, models, wards }: InventorySources): Generator<WrittenLayer> {
  if (fleet !== undefined) {
    const { file, content } = fleet;
    yield* layer(file, ['defaults', 'camera'], content.defaults?.camera);
    for (const [name, profile] of Object.entries(content.placements)) {
      yield { file, path: ['placements', name], values: profile };
    }
  }
  for (const { file, content } of models) {
    yield* layer(file, ['defaults'], content.defaults);
    for (const [name, model] of Object.entries(content.models))
      yield { file, path: ['models', name], values: model };
  }
  for (const { file, content } of wards) {
    yield* layer(file, ['defaults', 'camera'], content.defaults?.camera);
    for (const [index, { defaults }] of content.sites.entries()) {
      yield* layer(file, ['sites', index, 'defaults', 'camera'], defaults?.camera);
    }
    for (const [index, camera] of (content.cameras ?? []).entries()) {
      if (camera.retention !== undefined || camera.settings !== undefined) {
        yield { file, path: ['cameras', index], values: camera };
      }
    }
  }
}

function* layer(
  file: string,
  path: Path,
  values: WrittenLayer['values'] | undefined,
): Generator<WrittenLayer> {
  if (values !== undefined) yield { file, path, values };
}
