import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('a serial number used in two wards is reported', async () => {
  const problems = await problemsOf(changed('wards/b.yaml', 'serial: S22', 'serial: S11'));

  expect(problems).toEqual([
    'wards/b.yaml:31:13 rule/duplicate-serial: vn01-00160-rs-0002: the serial number S11 is already that of vn01-00070-rs-0001 in wards/a.yaml',
  ]);
});
