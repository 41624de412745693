import { readFileSync } from 'node:fs';
import { FleetError } from '@wardctl/fleet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commentsOf } from '../../src/fmt/comments.ts';
import { formatText } from '../../src/fmt/index.ts';
import { loadInventory } from '../../src/load-inventory.ts';
import { files, today, writeFiles } from '../temporary-city.ts';

const example = new URL('../../../../schemas/examples/ward.yaml', import.meta.url);
const ward = readFileSync(example, 'utf8').split('\n');

/** With a text that is written once and named again. */
const named = ward.map((line) =>
  line.replace('purpose: Trật', 'purpose: &a Trật').replace(/purpose: An ninh.*/, 'purpose: *a'),
);

/** What people do to the layout of a file, and sometimes to more than that. */
const edits = {
  'comment behind': (line: string) => `${line} # behind`,
  'comment above': (line: string, indent: string) => `${indent}# above\n${line}`,
  'comment elsewhere': (line: string, _: string, number: number) =>
    `${' '.repeat(number % 9)}#loose\n${line}`,
  'empty lines': (line: string, _: string, number: number) => '\n'.repeat(1 + (number % 3)) + line,
  'double quotes': (line: string) => line.replace(/: ([^"'{[&*|>#]+)$/, ': "$1"'),
  'single quotes': (line: string) => line.replace(/: ([^"'{[&*|>#]+)$/, ": '$1'"),
  'no quotes': (line: string) => line.replaceAll(/"([^",]*)"/g, '$1'),
  'broken braces': (line: string, indent: string) =>
    line.replace(/\{ (.*?), /, `{ $1, # why\n${indent}      `),
  'other indent': (line: string) => ` ${line}`,
};
const edit = fc.record({
  at: fc.nat(ward.length - 1),
  kind: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
  number: fc.nat(ward.length - 1),
});
const swap = fc.record({
  at: fc.nat(ward.length - 1),
  kind: fc.constant('swap' as const),
  number: fc.nat(ward.length - 1),
});
const anyWard = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: edit }, { weight: 1, arbitrary: swap }), { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom(ward, named),
  )
  .map(([changes, end, original]) => {
    const lines = [...original];
    for (const { at, kind, number } of changes) {
      const line = lines[at] ?? '';
      const indent = /^ */.exec(line)?.[0] ?? '';
      if (kind === 'swap') [lines[at], lines[number]] = [lines[number] ?? '', line];
      else lines[at] = edits[kind](line, indent, number);
    }
    return lines.join(end);
  });

test('whatever a file looks like, its values and comments stay, and the second time nothing changes', () => {
  let kept = 0;
  fc.assert(
    fc.property(anyWard, (text) => {
      const once = format(text);
      if (once === undefined) return;
      kept += 1;

      expect(format(once)).toBe(once);
      expect(parse(once)).toEqual(parse(text));
      expect(commentsOf(once)).toEqual(commentsOf(text.replaceAll('\r\n', '\n')));
      // The schema has `ingestMbps` earlier than the example, so a file that was given up shows.
      if (!text.includes('*a')) expect(once).not.toMatch(/standby: .*\n +ingestMbps/);
    }),
    { numRuns: 150 },
  );
  expect(kept).toBeGreaterThan(50);
});

test('a formatted city resolves to the same', async () => {
  const shuffled = files['wards/a.yaml']
    .replace(/^(ward: .*\n)(admin: .*\n)/, '$2$1')
    .replaceAll('street', '"street"');
  const before = await loadInventory(writeFiles({ ...files, 'wards/a.yaml': shuffled }), { today });
  const formatted = Object.entries({ ...files, 'wards/a.yaml': shuffled }).map(([name, text]) => [
    name,
    format(text),
  ]);

  const after = await loadInventory(writeFiles(Object.fromEntries(formatted)), { today });

  expect(after.wards).toHaveLength(2);
  expect(after.digest).toBe(before.digest);
});

function format(text: string): string | undefined {
  try {
    const formatted = formatText('a.yaml', text, { sort: false });
    return 'text' in formatted ? formatted.text : undefined;
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}
