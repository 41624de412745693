import { didYouMean } from '../did-you-mean.ts';
import { everyCamera, type Finding, type RuleInput } from '../rule.ts';

/** Models of cameras are listed in `models/`. */
export function* unknownModel(input: RuleInput): Generator<Finding> {
  const { models, isComplete } = input.sources;
  if (!isComplete.models) return;
  const known = new Set(
    models.flatMap(({ content }) => Object.keys(content.models).map((name) => `${content.vendor}/${name}`)),
  );
  for (const { device, index, draft } of everyCamera(input)) {
    if (known.has(device.model)) continue;
    yield {
      file: draft.source.file,
      path: ['cameras', index, 'model'],
      message: `${device.id}: no file in models/ lists "${device.model}"`,
      hint: didYouMean(device.model, known, 'Add the model to the file of its vendor.'),
    };
  }
}
