import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test.each([
  [
    'a class without a ceiling',
    'days: 30, ceilingDays: 45',
    'days: 30',
    '5:9',
    'retention class "ward" has no ceiling',
  ],
  [
    'days below the floor',
    'days: 30, c',
    'days: 29, c',
    '5:32',
    '29 days is outside the bounds of retention class "ward", 30 to 45 days',
  ],
  [
    'days above the ceiling',
    'days: 30, c',
    'days: 46, c',
    '5:32',
    '46 days is outside the bounds of retention class "ward", 30 to 45 days',
  ],
])('%s is an error', async (_case, from, to, position, message) => {
  const problems = await problemsOf(changed('fleet.yaml', from, to));

  expect(problems).toEqual([`fleet.yaml:${position} rule/retention-bounds: ${message}`]);
});

test.each([
  [29, 1],
  [30, 0],
  [45, 0],
  [46, 1],
])('a ward that chooses %i days of 30 to 45 has %i problems', async (days, count) => {
  const choice = `defaults: { camera: { retention: { class: ward, days: ${days} } } }\nsites:\n`;

  const problems = await problemsOf(changed('wards/a.yaml', 'sites:\n', choice));

  expect(problems).toHaveLength(count);
});
