import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('an address used in two wards is reported where it is used again', async () => {
  const problems = await problemsOf(changed('wards/b.yaml', '10.2.0.11', '10.1.0.11'));

  expect(problems).toContain(
    'wards/b.yaml:20:14 rule/duplicate-address: vn01-00160-rs-0001: the address 10.1.0.11:80 is already that of vn01-00070-rs-0001 in wards/a.yaml',
  );
});

test('two cameras behind one address with different ports are no problem', async () => {
  const problems = await problemsOf(
    changed('wards/a.yaml', 'address: 10.1.0.12', 'address: 10.1.0.11\n    port: 8080'),
  );

  expect(problems).toEqual([]);
});
