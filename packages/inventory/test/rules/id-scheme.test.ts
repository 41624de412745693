import { expect, test } from 'vitest';
import { changed, files, problemsOf } from '../temporary-city.ts';

test.each([
  ['the code of another ward', 'vn01-00160-rs-0009'],
  ['no sequence', 'vn01-00070-rs'],
  ['no purpose', 'vn01-00070-0002'],
  ['the purpose of recorders', 'vn01-00070-rec-02'],
])('a camera id with %s is reported', async (_case, id) => {
  const problems = await problemsOf(changed('wards/a.yaml', 'id: vn01-00070-rs-0002', `id: ${id}`));

  expect(problems).toEqual([`wards/a.yaml:26:9 rule/id-scheme: the id "${id}" does not follow the scheme`]);
});

test('a recorder id without rec is reported', async () => {
  const text = files['wards/a.yaml'].replaceAll('-rec-01', '-nvr-01');

  const problems = await problemsOf({ 'wards/a.yaml': text });

  expect(problems).toEqual([
    'wards/a.yaml:11:9 rule/id-scheme: the id "vn01-00070-nvr-01" does not follow the scheme',
  ]);
});
