import { expect, test } from 'vitest';
import { changed, load } from '../temporary-city.ts';

test('a code that does not agree with the unit is reported', async () => {
  const { problems } = await load(changed('wards/a.yaml', 'unit: "00070"', 'unit: "00082"'));

  expect(problems).toMatchObject([
    {
      code: 'rule/ward-code',
      message: 'the code "vn01-00070" does not agree with province 01 and unit 00082',
      position: { line: 1, column: 7 },
      hint: 'Write vn01-00082, or correct admin.',
    },
  ]);
});
