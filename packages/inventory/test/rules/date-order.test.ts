import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('an agreement that ends before it begins is reported', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', 'until: "2026-12-31"', 'until: "2025-12-31"'));

  expect(problems).toEqual([
    'wards/a.yaml:9:74 rule/date-order: paper: ends on 2025-12-31, before it begins on 2026-01-01',
  ]);
});

test('moments of a hold are compared across offsets', async () => {
  const problems = await problemsOf(
    changed('holds.yaml', '2026-07-19T02:00:00+07:00', '2026-07-18T12:00:00Z'),
  );

  expect(problems).toEqual([
    'holds.yaml:5:9 rule/date-order: hold-1: the footage ends at 2026-07-18T12:00:00Z, not after it begins at 2026-07-18T19:00:00+07:00',
  ]);
});

test('a device is bought before it is installed', async () => {
  const days = 'purchasedOn: "2025-03-02"\n    installedOn: "2025-03-01"';

  const problems = await problemsOf(
    changed('wards/a.yaml', 'ownership: budget\n  - id', `ownership: budget\n    ${days}\n  - id`),
  );

  expect(problems).toEqual([
    'wards/a.yaml:27:18 rule/date-order: vn01-00070-rs-0001: installed on 2025-03-01, before it was bought on 2025-03-02',
  ]);
});
