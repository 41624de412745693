import { expect, test } from 'vitest';
import { changed, files, problemsOf } from '../temporary-city.ts';

test('the same camera id in one ward is reported at its second use', async () => {
  const problems = await problemsOf(
    changed('wards/a.yaml', 'id: vn01-00070-rs-0002', 'id: vn01-00070-rs-0001'),
  );

  expect(problems).toEqual([
    'wards/a.yaml:26:9 rule/duplicate-id: vn01-00070-rs-0001: the id vn01-00070-rs-0001 is already used in wards/a.yaml',
  ]);
});

test('a ward described by two files is reported with all that it repeats', async () => {
  const problems = await problemsOf({ 'wards/c.yaml': files['wards/a.yaml'] });

  expect(problems).toContain(
    'wards/c.yaml:1:7 rule/duplicate-id: vn01-00070: the id vn01-00070 is already used in wards/a.yaml',
  );
});

test('the same site id in two wards is no problem, in one ward it is', async () => {
  const site = '  - id: street\n    name: { vi: Phố }\n';

  const problems = await problemsOf(changed('wards/a.yaml', site, site + site));

  expect(problems).toEqual([
    'wards/a.yaml:7:9 rule/duplicate-id: street: the id street is already used in wards/a.yaml',
  ]);
});
