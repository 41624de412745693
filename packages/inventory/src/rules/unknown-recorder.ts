import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Cameras are recorded by recorders of their own ward. */
export function* unknownRecorder({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { recorders = [], cameras = [] } = source.content;
    const known = new Set(recorders.map(({ id }) => id));
    for (const [index, { id, recorder }] of cameras.entries()) {
      if (known.has(recorder)) continue;
      yield {
        file: source.file,
        path: ['cameras', index, 'recorder'],
        message: `${id}: the ward has no recorder "${recorder}"`,
        hint: didYouMean(recorder, known, 'Add it to the recorders of the ward.'),
      };
    }
  }
}
