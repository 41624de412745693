import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('a MAC address written in another way is the same', async () => {
  const problems = await problemsOf(changed('wards/b.yaml', '44:19:b6:00:02:02', '44-19-B6-00-01-01'));

  expect(problems).toEqual([
    'wards/b.yaml:32:10 rule/duplicate-mac: vn01-00160-rs-0002: the MAC address 44:19:b6:00:01:01 is already that of vn01-00070-rs-0001 in wards/a.yaml',
  ]);
});
