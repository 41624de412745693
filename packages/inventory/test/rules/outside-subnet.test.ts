import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

test('an address outside the subnet of its site is a warning', async () => {
  const { problems, wards } = await load(changed('wards/a.yaml', '10.1.0.12', '10.3.0.12'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/outside-subnet',
      message: 'vn01-00070-rs-0002: 10.3.0.12 is outside 10.1.0.0/16, the subnet of site "street"',
      position: { line: 30, column: 14 },
    },
  ]);
  expect(wards).toHaveLength(2);
});

test('a host name is not looked at', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', '10.1.0.12', 'camera-2.hanoi.example'));

  expect(problems).toEqual([]);
});
