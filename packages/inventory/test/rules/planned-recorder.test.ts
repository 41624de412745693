import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

const hostKey =
  '    hostKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3\n';

test('cameras that are there need a recorder that is there', async () => {
  const problems = await problemsOf(changed('wards/a.yaml', hostKey, '    status: planned\n'));

  expect(problems).toEqual([
    'wards/a.yaml:19:15 rule/planned-recorder: vn01-00070-rs-0001: its recorder vn01-00070-rec-01 is only planned',
    'wards/a.yaml:29:15 rule/planned-recorder: vn01-00070-rs-0002: its recorder vn01-00070-rec-01 is only planned',
  ]);
});

test('planned cameras may wait for a recorder that is there', async () => {
  const { problems, planned, wards } = await load(
    changed('wards/a.yaml', '    serial: S11\n    mac: 44:19:b6:00:01:01\n', '    status: planned\n'),
  );

  expect(problems).toEqual([]);
  expect(planned).toEqual(['vn01-00070-rs-0001']);
  expect(wards[0]?.cameras.map(({ id }) => id)).toEqual(['vn01-00070-rs-0002']);
});
