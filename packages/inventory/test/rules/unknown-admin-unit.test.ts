import { expect, test } from 'vitest';
import { changed, load } from '../temporary-city.ts';

test('a code that the edition does not have is an error with the nearest one', async () => {
  const { problems } = await load(changed('wards/a.yaml', 'unit: "00070"', 'unit: "00071"'));

  expect(problems.filter(({ code }) => code === 'rule/unknown-admin-unit')).toMatchObject([
    {
      severity: 'error',
      message: 'vn01-00070: province 01 has no unit 00071 in edition 2025-07-01 of vn-gso',
      hint: 'Did you mean "00070"?',
      position: { line: 2, column: 71 },
    },
  ]);
});

test('a code without its edition is an error of the schema', async () => {
  const { problems } = await load(changed('wards/a.yaml', 'edition: "2025-07-01", ', ''));

  expect(problems).toMatchObject([{ code: 'schema/required', message: 'admin: "edition" is missing' }]);
});
