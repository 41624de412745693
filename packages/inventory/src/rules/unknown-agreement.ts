import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Agreements that cameras name are listed in their ward. */
export function* unknownAgreement({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { agreements = [], cameras = [] } = source.content;
    const known = new Set(agreements.map(({ id }) => id));
    for (const [index, { id, agreement }] of cameras.entries()) {
      if (agreement === undefined || known.has(agreement)) continue;
      yield {
        file: source.file,
        path: ['cameras', index, 'agreement'],
        message: `${id}: the ward has no agreement "${agreement}"`,
        hint: didYouMean(agreement, known, 'Add it to the agreements of the ward.'),
      };
    }
  }
}
