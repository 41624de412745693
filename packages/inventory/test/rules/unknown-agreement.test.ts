import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('an agreement that the ward has not is reported', async () => {
  const problems = await problemsOf(
    changed('wards/a.yaml', 'ownership: budget\n  - id', 'ownership: joint\n    agreement: papers\n  - id'),
  );

  expect(problems).toEqual([
    'wards/a.yaml:26:16 rule/unknown-agreement: vn01-00070-rs-0001: the ward has no agreement "papers"',
  ]);
});
