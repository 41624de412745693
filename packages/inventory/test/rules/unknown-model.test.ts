import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

const wrong = changed('models/hikvision.yaml', 'DS-1', 'DS-11');

test('a model that no file lists is reported for each of its cameras', async () => {
  const { problems } = await load(wrong);

  expect(problems.map(({ code }) => code)).toEqual(Array(4).fill('rule/unknown-model'));
  expect(problems[0]).toMatchObject({
    message: 'vn01-00070-rs-0001: no file in models/ lists "hikvision/DS-1"',
    hint: 'Did you mean "hikvision/DS-11"?',
  });
});

test('no model is called unknown while a file with models cannot be read', async () => {
  const problems = await problemsOf({ ...wrong, 'models/axis.yaml': 'vendor: axis\n' });

  expect(problems).toEqual(['models/axis.yaml:1:1 schema/required: "models" is missing']);
});
