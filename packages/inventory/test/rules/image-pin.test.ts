import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

const image = (text: string) => changed('wards/a.yaml', 'cameras:\n', `    image: ${text}\ncameras:\n`);

test('an image id beside an inherited digest is reported', async () => {
  const problems = await problemsOf(image(`{ imageId: "sha256:${'2'.repeat(64)}" }`));

  expect(problems).toEqual([
    'wards/a.yaml:15:12 rule/image-pin: vn01-00070-rec-01: the image has both a digest and an image id',
  ]);
});

test('null removes the inherited digest', async () => {
  const { problems, wards } = await load(image(`{ imageId: "sha256:${'2'.repeat(64)}", digest: null }`));

  expect(problems).toEqual([]);
  expect(wards[0]?.recorders[0]?.image).toEqual({ name: 'mediamtx', imageId: `sha256:${'2'.repeat(64)}` });
});
