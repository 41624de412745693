import { expect, test } from 'vitest';
import { changed, files, load, problemsOf } from '../temporary-city.ts';

const inCuaNam = (admin: string) =>
  files['wards/a.yaml'].replace('unit: "00070"', admin).replace('Phường Hoàn Kiếm', 'Phường Cửa Nam');

test('a code that does not agree with the unit is reported', async () => {
  const { problems } = await load({ 'wards/a.yaml': inCuaNam('unit: "00082"') });

  expect(problems).toMatchObject([
    {
      code: 'rule/ward-code',
      message: 'the code "vn01-00070" does not agree with province 01 and unit 00082',
      position: { line: 1, column: 7 },
      hint: 'Write vn01-00082, or correct admin.',
    },
  ]);
});

test('a code may keep the name of a unit that the ward was in an earlier edition', async () => {
  const admin = 'unit: "00082", formerly: [{ edition: "2024-12-01", province: "01", unit: "00070" }]';

  const problems = await problemsOf({ 'wards/a.yaml': inCuaNam(admin) });

  expect(problems).toEqual([]);
});

test('a former unit of another province makes another code', async () => {
  const former = 'formerly: [{ edition: "2024-12-01", province: "02", unit: "00071" }]';

  const problems = await problemsOf(
    changed('wards/a.yaml', 'province: "01", unit: "00070"', `province: "01", unit: "00082", ${former}`),
  );

  expect(problems[0]).toContain('rule/ward-code');
});
