import type { Finding, RuleInput } from '../rule.ts';

/** The code of a ward says its province and unit. */
export function* wardCode({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const { ward, admin } = source.content;
    const expected = `vn${admin.province}-${admin.unit}`;
    if (ward === expected) continue;
    yield {
      file: source.file,
      path: ['ward'],
      message: `the code "${ward}" does not agree with province ${admin.province} and unit ${admin.unit}`,
      hint: `Write ${expected}, or correct admin.`,
    };
  }
}
