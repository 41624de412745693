import { expect, test } from 'vitest';
import { changed, files, load, problemsOf } from '../temporary-city.ts';

test('a default without {id} is reported once, where it stands', async () => {
  const { problems } = await load(changed('fleet.yaml', '"file:secrets.json#{id}"', 'env:CAMERAS'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/shared-credential',
      message:
        'vn01-00070-rs-0001, vn01-00070-rs-0002, vn01-00160-rs-0001, vn01-00160-rs-0002 share one credential, env:CAMERAS',
      position: { file: expect.stringMatching(/fleet\.yaml$/), line: 11, column: 25 },
    },
  ]);
});

test('devices that name the same one are reported at the first', async () => {
  const same = files['wards/a.yaml'].replaceAll(
    'ownership: budget',
    'ownership: budget\n    credential: env:ONE',
  );

  const problems = await problemsOf({ 'wards/a.yaml': same });

  expect(problems).toEqual([
    'wards/a.yaml:26:17 rule/shared-credential: vn01-00070-rs-0001, vn01-00070-rs-0002 share one credential, env:ONE',
  ]);
});
