import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('a recorder with more cameras than channels is reported', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', 'cameras:\n', '    channels: 1\ncameras:\n'));

  expect(problems).toEqual([
    'wards/a.yaml:15:15 rule/too-many-channels: vn01-00070-rec-01: 2 cameras, but only 1 channels',
  ]);
});

test('a recorder with as many cameras as channels is full, not over-full', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', 'cameras:\n', '    channels: 2\ncameras:\n'));

  expect(problems).toEqual([]);
});

test('a camera on a channel that its recorder has not is reported', async () => {
  const problems = await problemsOf(
    changed('wards/a.yaml', 'address: 10.1.0.12', 'channel: 65\n    address: 10.1.0.12'),
  );

  expect(problems).toEqual([
    'wards/a.yaml:30:14 rule/too-many-channels: vn01-00070-rs-0002: channel 65, but vn01-00070-rec-01 has only 64 channels',
  ]);
});
