import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Models of cameras are listed in `models/`. */
export function* unknownModel({ sources, cameras }: RuleInput): Generator<Finding> {
  const { models, isComplete } = sources;
  if (!isComplete.models) return;
  const known = new Set(
    models.flatMap(({ content }) => Object.keys(content.models).map((name) => `${content.vendor}/${name}`)),
  );
  for (const { id, device, file, index } of cameras) {
    if (known.has(device.model)) continue;
    yield {
      file,
      path: ['cameras', index, 'model'],
      message: `${id}: no file in models/ lists "${device.model}"`,
      hint: didYouMean(device.model, known, 'Add the model to the file of its vendor.'),
    };
  }
}
