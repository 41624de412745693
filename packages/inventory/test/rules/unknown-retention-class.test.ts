import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

test('a class that the city has not is reported once, where it is chosen', async () => {
  const { problems } = await load(changed('fleet.yaml', 'retention: ward\n', 'retention: wards\n'));

  expect(problems).toMatchObject([
    {
      code: 'rule/unknown-retention-class',
      message: 'the city has no retention class "wards"',
      position: { line: 8, column: 16 },
      hint: 'Did you mean "ward"?',
    },
  ]);
});

test('a class with a number of days is looked up too', async () => {
  const problems = await problemsOf(
    changed(
      'wards/a.yaml',
      'sites:\n',
      'defaults: { camera: { retention: { class: none, days: 3 } } }\nsites:\n',
    ),
  );

  expect(problems).toEqual([
    'wards/a.yaml:4:43 rule/unknown-retention-class: the city has no retention class "none"',
  ]);
});
