import type { Finding, RuleInput } from '../rule.ts';

/** The code of a ward says its province and unit, or a unit that it was in an earlier edition: a name that is in use stays. */
export function* wardCode({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { ward, admin } = source.content;
    const expected = `vn${admin.province}-${admin.unit}`;
    const former = (admin.formerly ?? []).map(({ province, unit }) => `vn${province}-${unit}`);
    if (ward === expected || former.includes(ward)) continue;
    yield {
      file: source.file,
      path: ['ward'],
      message: `the code "${ward}" does not agree with province ${admin.province} and unit ${admin.unit}`,
      hint: `Write ${expected}, or correct admin.`,
    };
  }
}
