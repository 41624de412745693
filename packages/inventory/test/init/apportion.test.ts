import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../src/init/apportion.ts';

test.each([
  [10, [1], [10]],
  [10, [1, 1], [5, 5]],
  [7, [1, 1], [4, 3]],
  [7, [4, 2, 1], [4, 2, 1]],
  [12, [4, 2, 1], [7, 3, 2]],
  [1, [1, 5], [0, 1]],
  [0, [1, 2], [0, 0]],
])('%i by %j is %j', (total, weights, shares) => {
  expect(apportion(total, weights)).toEqual(shares);
});

test('nothing is lost, and nobody gets a whole one more or less than its part', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), weights, (total, parts) => {
      const sum = parts.reduce((all, part) => all + part, 0);
      const shares = apportion(total, parts);

      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      for (const [index, share] of shares.entries()) {
        expect(Math.abs(share - (total * (parts[index] ?? 0)) / sum)).toBeLessThan(1);
      }
    }),
  );
});
