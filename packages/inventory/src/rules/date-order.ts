import type { Finding, RuleInput } from '../rule.ts';

/** Agreements and holds end after they begin. */
export function* dateOrder({ wards, sources: { holds } }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    for (const [index, { id, from, until }] of (source.content.agreements ?? []).entries()) {
      if (from <= until) continue;
      const path = ['agreements', index, 'until'];
      yield { file: source.file, path, message: `${id}: ends on ${until}, before it begins on ${from}` };
    }
  }
  if (holds === undefined) return;
  for (const [index, { id, from, to }] of holds.content.holds.entries()) {
    if (Date.parse(from) < Date.parse(to)) continue;
    yield {
      file: holds.file,
      path: ['holds', index, 'to'],
      message: `${id}: the footage ends at ${to}, not after it begins at ${from}`,
    };
  }
}
