import { duplicates } from '../duplicates.ts';
import type { Path } from '../path.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Ids are unique: of wards, devices and holds in the city, of sites and agreements in their ward, of vendors. */
export function* duplicateId(input: RuleInput): Generator<Finding> {
  const { wards, sources } = input;
  yield* duplicates(
    wards.map(({ source: { file, content } }) => use(content.ward, file, ['ward'])),
    'the code',
    'Every ward has one file.',
  );
  yield* duplicates(devices(input), 'the id', 'Give the later one a sequence that was never used.');
  for (const { source } of wards) {
    const { file, content } = source;
    yield* duplicates(uses(content.sites, file, ['sites']), 'the id', 'Sites of a ward differ in id.');
    yield* duplicates(
      uses(content.agreements ?? [], file, ['agreements']),
      'the id',
      'Agreements of a ward differ in id.',
    );
  }
  yield* duplicates(
    uses(sources.holds?.content.holds ?? [], sources.holds?.file ?? '', ['holds']),
    'the id',
    'Holds differ in id.',
  );
  yield* duplicates(
    sources.models.map(({ file, content }) => use(content.vendor, file, ['vendor'])),
    'the vendor',
    'Every vendor has one file.',
  );
}

function* devices({ wards }: RuleInput) {
  for (const { source } of wards) {
    yield* uses(source.content.recorders ?? [], source.file, ['recorders']);
    yield* uses(source.content.cameras ?? [], source.file, ['cameras']);
  }
}

function uses(items: readonly { readonly id: string }[], file: string, list: Path) {
  return items.map(({ id }, index) => use(id, file, [...list, index, 'id']));
}

function use(id: string, file: string, path: Path) {
  return { key: id, id, file, path };
}
