import { expect, test } from 'vitest';
import { changed, files, problemsOf } from '../temporary-city.ts';

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

test.each(['vn01-00070-rec-09', 'vn01-00070-rec-01'])(
  'the standby %s is not another recorder of the ward',
  async (standby) => {
    const problems = await problemsOf(
      changed('wards/a.yaml', 'cameras:\n', `    standby: ${standby}\ncameras:\n`),
    );

    expect(problems).toEqual([
      `wards/a.yaml:15:14 rule/unknown-recorder: vn01-00070-rec-01: the ward has no other recorder "${standby}"`,
    ]);
  },
);
