import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges } from '../../src/work/line-changes.ts';
import { unifiedDiff } from '../../src/work/unified-diff.ts';

const alphabet = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

test.each([
  ['nothing', 'a\n', 'a\n', ''],
  ['a new file', '', 'a\nb\n', '@@ -0,0 +1,2 @@\n+a\n+b'],
  [
    'a line that changes, with two lines around it',
    'a\nb\nc\nd\ne\nf\n',
    'a\nb\nc\nX\ne\nf\n',
    '@@ -2,5 +2,5 @@\n b\n c\n-d\n+X\n e\n f',
  ],
  ['lines at the end', 'a\nb\nc\n', 'a\nb\nc\nd\n', '@@ -2,2 +2,3 @@\n b\n c\n+d'],
  [
    'places that are far from each other',
    `${alphabet.join('\n')}\n`,
    `${alphabet.join('\n').replace('a', 'A').replace('j', 'J')}\n`,
    '@@ -1,3 +1,3 @@\n-a\n+A\n b\n c\n@@ -8,3 +8,3 @@\n h\n i\n-j\n+J',
  ],
])('%s', (_, before, after, diff) => {
  expect(unifiedDiff(before, after)).toBe(diff);
});

test('the changes of any two texts turn one into the other', () => {
  const lines = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 });

  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const result: string[] = [];
      let at = 0;
      for (const change of lineChanges(before, after)) {
        result.push(
          ...before.slice(at, change.before.start),
          ...after.slice(change.after.start, change.after.end),
        );
        at = change.before.end;
      }

      expect([...result, ...before.slice(at)]).toEqual(after);
    }),
    { numRuns: 500 },
  );
});
