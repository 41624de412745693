import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

test('the name of another unit is a warning with the name that the unit has', async () => {
  const { problems } = await load(changed('wards/a.yaml', 'Phường Hoàn Kiếm', 'Phường Hàng Trống'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/admin-name-differs',
      message:
        'vn01-00070: "Phường Hàng Trống" is not the name of unit 00070, which is "Phường Hoàn Kiếm" in edition 2025-07-01',
      position: { line: 3, column: 13 },
    },
  ]);
});

test.each([
  ['without the word for its kind', 'Hoàn Kiếm'],
  ['in letters and marks apart', 'Phường Hoàn Kiếm'.normalize('NFD')],
  ['in lower case with more spaces', 'phường  hoàn kiếm'],
])('the name %s is the same name', async (_, name) => {
  const problems = await problemsOf(changed('wards/a.yaml', 'Phường Hoàn Kiếm', name));

  expect(problems).toEqual([]);
});

test('a commune that calls itself a ward is a warning', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', 'Phường Hoàn Kiếm', 'Xã Hoàn Kiếm'));

  expect(problems).toHaveLength(1);
});
