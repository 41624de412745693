import { expect, test } from 'vitest';
import { files, problemsOf } from '../temporary-city.ts';

test('a recorder of another ward cannot record a camera', async () => {
  const text = files['wards/a.yaml'].replace(
    'recorder: vn01-00070-rec-01\n    address: 10.1.0.12',
    'recorder: vn01-00160-rec-01\n    address: 10.1.0.12',
  );

  const problems = await problemsOf({ 'wards/a.yaml': text });

  expect(problems).toEqual([
    'wards/a.yaml:29:15 rule/unknown-recorder: vn01-00070-rs-0002: the ward has no recorder "vn01-00160-rec-01"',
  ]);
});
