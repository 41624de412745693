import fc from 'fast-check';

const typed = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '  ',
      '\t',
      '- ',
      ': ',
      '[',
      '}',
      '&a ',
      '*a',
      '!!int ',
      '"',
      "'",
      '|',
      '%',
      '\0',
      '\ufeff',
      '~',
      '# ',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

/** A text after the accidents that happen to files: parts lost, doubled, moved, or strange characters typed in. */
export function damaged(text: string): fc.Arbitrary<string> {
  const accident = fc.record({ at: fc.nat(text.length), remove: fc.nat(40), insert: typed });
  return fc
    .array(accident, { minLength: 1, maxLength: 6 })
    .map((accidents) =>
      accidents.reduce(
        (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
        text,
      ),
    );
}
