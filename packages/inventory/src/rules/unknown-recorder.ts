import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Cameras are recorded by recorders of their own ward, and recorders have another one of it as standby. */
export function* unknownRecorder({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { recorders = [], cameras = [] } = source.content;
    const known = new Set(recorders.map(({ id }) => id));
    for (const [index, { id, standby }] of recorders.entries()) {
      if (standby === undefined || (known.has(standby) && standby !== id)) continue;
      yield {
        file: source.file,
        path: ['recorders', index, 'standby'],
        message: `${id}: the ward has no other recorder "${standby}"`,
        hint: didYouMean(
          standby,
          [...known].filter((other) => other !== id),
          'Name another recorder of the ward.',
        ),
      };
    }
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
