import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

const wrong = changed('holds.yaml', 'rs-0001', 'rs-0009');

test('a hold on a camera that the city has not is reported', async () => {
  const problems = await problemsOf(wrong);

  expect(problems).toEqual([
    'holds.yaml:3:13 rule/unknown-camera: hold-1: the city has no camera "vn01-00070-rs-0009"',
  ]);
});

test('no camera is called unknown while a ward cannot be read', async () => {
  const problems = await problemsOf({ ...wrong, 'wards/c.yaml': '' });

  expect(problems).toEqual(['wards/c.yaml:1:1 yaml/empty: the file is empty']);
});
