import { duplicates } from '../duplicates.ts';
import type { Path } from '../path.ts';
import type { Finding, Placed, RuleInput } from '../rule.ts';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
}

/** Ids are unique: of wards, devices and holds in the city, of sites and agreements in their ward; vendors have one file. */
export function* duplicateId(input: RuleInput): Generator<Finding> {
  const { sources, cameras, recorders } = input;
  yield* duplicates([...recorders, ...cameras], {
    keyOf: ({ id }) => id,
    pathOf: ({ list, index }: Placed<unknown, unknown>) => [list, index, 'id'],
    noun: 'the id',
    hint: 'Give the later one a sequence that was never used.',
  });
  for (const group of groups(sources)) {
    yield* duplicates(group, {
      keyOf: ({ id }) => id,
      pathOf: ({ path }) => path,
      noun: 'the id',
      hint: 'Rename one of the two, or remove it.',
    });
  }
}

function* groups({ wards, models, holds }: RuleInput['sources']): Generator<Entry[]> {
  yield wards.map(({ file, content }) => ({ id: content.ward, file, path: ['ward'] }));
  yield models.map(({ file, content }) => ({ id: content.vendor, file, path: ['vendor'] }));
  yield entries(holds?.content.holds, holds?.file, 'holds');
  for (const { file, content } of wards) {
    yield entries(content.sites, file, 'sites');
    yield entries(content.agreements, file, 'agreements');
  }
}

function entries(items: readonly { readonly id: string }[] = [], file = '', list: string): Entry[] {
  return items.map(({ id }, index) => ({ id, file, path: [list, index, 'id'] }));
}
