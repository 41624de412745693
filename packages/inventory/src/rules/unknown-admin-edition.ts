import { findUnit } from '../editions/find-unit.ts';
import { shippedEditions } from '../editions/load-edition.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { AdminUnit } from '../schema-types.generated.ts';

/** Units can be checked: their edition is known, and has their province. One finding for all wards of the same lack. */
export function* unknownAdminEdition({ wards }: RuleInput): Generator<Finding> {
  const lacking = wards.filter(({ source }) => findUnit(source.content.admin).kind === 'not-shipped');
  const byLack = Map.groupBy(lacking, ({ source: { content } }) => lackOf(content.admin));
  for (const [lack, [first, ...others]] of byLack) {
    if (first === undefined) continue;
    const { file, content } = first.source;
    const more = others.length === 0 ? '' : `, nor ${countOf(others.length)}`;
    yield {
      severity: 'warning',
      file,
      path: ['admin', 'edition'],
      message: `${content.ward}: its unit cannot be checked${more}, because wardctl does not know ${lack}`,
      hint: `Known: ${shippedEditions(content.admin.scheme).join(', ')}. Check the date; "wardctl inventory migrate-admin" changes it.`,
    };
  }
}

function lackOf({ scheme, edition, province }: AdminUnit): string {
  return `edition ${edition} of ${scheme} for province ${province}`;
}

function countOf(wards: number): string {
  return wards === 1 ? 'that of 1 more ward' : `those of ${wards} more wards`;
}
