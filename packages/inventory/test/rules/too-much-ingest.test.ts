import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('a recorder that takes in less than its cameras send is reported', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', 'cameras:\n', '    ingestMbps: 4.9\ncameras:\n'));

  expect(problems).toEqual([
    'wards/a.yaml:15:17 rule/too-much-ingest: vn01-00070-rec-01: its cameras send 5 Mbit/s, but it takes in 4.9 Mbit/s',
  ]);
});

test('a limit of the city holds for every recorder', async () => {
  const problems = await problemsOf(
    changed('fleet.yaml', '    kind: mediamtx\n', '    kind: mediamtx\n    ingestMbps: 4\n'),
  );

  expect(problems).toHaveLength(2);
});

test('a recorder that is just full is not over-full', async () => {
  expect(await problemsOf(changed('wards/a.yaml', 'cameras:\n', '    ingestMbps: 5\ncameras:\n'))).toEqual(
    [],
  );
});
