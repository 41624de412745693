import { expect, test } from 'vitest';
import { changed, files, problemsOf } from '../temporary-city.ts';

test('a value that no layer gives a recorder is reported for each recorder', async () => {
  const problems = await problemsOf(changed('fleet.yaml', ', sizeTB: 4', ''));

  expect(problems).toEqual([
    'wards/a.yaml:11:5 rule/missing-value: vn01-00070-rec-01: no storage.sizeTB, neither here nor in a default',
    'wards/b.yaml:11:5 rule/missing-value: vn01-00160-rec-01: no storage.sizeTB, neither here nor in a default',
  ]);
});

test('a camera needs a stream path, a credential and a retention', async () => {
  const fleet = files['fleet.yaml'].replace('    retention: ward\n', '').replace(/ {2}camera: .*\n/, '');
  const model = files['models/hikvision.yaml'].replace('stream: { path: /main }', 'port: 80');

  const problems = await problemsOf({ 'fleet.yaml': fleet, 'models/hikvision.yaml': model });

  expect(problems.slice(0, 3)).toEqual([
    'wards/a.yaml:16:5 rule/missing-value: vn01-00070-rs-0001: no credential, neither here nor in a default',
    'wards/a.yaml:16:5 rule/missing-value: vn01-00070-rs-0001: no retention, neither here nor in a default',
    'wards/a.yaml:16:5 rule/missing-value: vn01-00070-rs-0001: no stream.path, neither here nor in a default',
  ]);
});
