import { didYouMean } from '../did-you-mean.ts';
import { findUnit } from '../editions/find-unit.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** The unit of a ward is one that the edition has. */
export function* unknownAdminUnit({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { ward, admin } = source.content;
    const found = findUnit(admin);
    if (found.kind !== 'no-such-unit') continue;
    const { scheme, edition, province, unit } = admin;
    yield {
      file: source.file,
      path: ['admin', 'unit'],
      message: `${ward}: province ${province} has no unit ${unit} in edition ${edition} of ${scheme}`,
      hint: didYouMean(unit, found.codes, 'Correct the code, or the edition that it belongs to.'),
    };
  }
}
