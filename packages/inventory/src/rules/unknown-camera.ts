import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Holds are on cameras of the city. */
export function* unknownCamera({ sources, cameras }: RuleInput): Generator<Finding> {
  const { holds, isComplete } = sources;
  if (holds === undefined || !isComplete.wards) return;
  const known = new Set(cameras.map(({ id }) => id));
  for (const [index, { id, camera }] of holds.content.holds.entries()) {
    if (known.has(camera)) continue;
    yield {
      file: holds.file,
      path: ['holds', index, 'camera'],
      message: `${id}: the city has no camera "${camera}"`,
      hint: didYouMean(camera, known, 'A camera with a hold stays in the inventory until the hold ends.'),
    };
  }
}
