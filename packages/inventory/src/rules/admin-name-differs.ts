import { comparableName } from '../editions/comparable-name.ts';
import { fullName } from '../editions/edition.ts';
import { findUnit } from '../editions/find-unit.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** A ward has the Vietnamese name of its unit, with or without the word for its kind. */
export function* adminNameDiffers({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { ward, admin, name } = source.content;
    const found = findUnit(admin);
    if (found.kind !== 'found') continue;
    const full = fullName(found.unit).vi;
    if ([full, found.unit.name.vi].map(comparableName).includes(comparableName(name.vi))) continue;
    yield {
      severity: 'warning',
      file: source.file,
      path: ['name', 'vi'],
      message: `${ward}: "${name.vi}" is not the name of unit ${admin.unit}, which is "${full}" in edition ${admin.edition}`,
      hint: 'Correct the code or the name: the code may be one of an earlier edition.',
    };
  }
}
