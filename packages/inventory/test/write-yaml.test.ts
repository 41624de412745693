import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFast } from '../src/fast-yaml.ts';
import { writeYaml } from '../src/write-yaml.ts';

test.each([
  '12:30:45',
  'yes',
  '2026-01-01',
  '0o17',
  '017',
  '1_000',
  'null',
  '~',
  '{id}',
  'a: b',
  'x #y',
  '=',
])('the text %j is quoted, so that no parser takes it for something else', (text) => {
  expect(writeYaml([text])).toBe(`- '${text}'\n`);
});

test('parts that several places share are written out', () => {
  const part = { days: 30 };

  expect(writeYaml({ a: part, b: part })).toBe('a:\n  days: 30\nb:\n  days: 30\n');
});

test('whatever is written, both parsers read it back', () => {
  const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9.-]*$/);
  const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('data')), fc.dictionary(name, tie('data'))),
  }));

  fc.assert(
    fc.property(fc.dictionary(name, data), (value) => {
      const text = writeYaml(value);

      expect(parse(text)).toEqual({ ...value });
      expect(parseFast(text)?.value).toEqual({ ...value });
    }),
    { numRuns: 100 },
  );
});
