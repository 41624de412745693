import type { SourceFile } from './load-file.ts';
import type { Model, ModelFile, ModelValues } from './schema-types.generated.ts';

interface FoundModel {
  readonly file: string;
  readonly name: string;
  readonly model: Model;
  readonly defaults: ModelValues | undefined;
}

/** The model that a camera's `vendor/model` names, or undefined. */
export function findModel(
  models: readonly SourceFile<ModelFile>[],
  reference: string,
): FoundModel | undefined {
  const slash = reference.indexOf('/');
  const name = reference.slice(slash + 1);
  for (const { file, content } of models) {
    if (content.vendor !== reference.slice(0, slash) || !Object.hasOwn(content.models, name)) continue;
    const model = content.models[name];
    if (model !== undefined) return { file, name, model, defaults: content.defaults };
  }
  return undefined;
}
