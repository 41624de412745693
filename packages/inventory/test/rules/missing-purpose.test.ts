import { expect, test } from 'vitest';
import { files, load, problemsOf } from '../temporary-city.ts';

const watched = { 'fleet.yaml': files['fleet.yaml'].replace('rules: { missing-purpose: ignore }\n', '') };

function withPurposes(file: 'wards/a.yaml' | 'wards/b.yaml'): string {
  return files[file].replaceAll('ownership: budget', 'ownership: budget\n    purpose: An ninh');
}

test('the cameras of a ward without a purpose are one warning', async () => {
  const { problems } = await load({ ...watched, 'wards/b.yaml': withPurposes('wards/b.yaml') });

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/missing-purpose',
      message: 'vn01-00070-rs-0001, vn01-00070-rs-0002: no purpose is written down',
      position: { line: 16, column: 9 },
    },
  ]);
});

test('it points to the first camera that has none', async () => {
  const second = files['wards/a.yaml'].replace(
    'ownership: budget\n  - id',
    'ownership: budget\n    purpose: An ninh\n  - id',
  );

  const problems = await problemsOf({
    ...watched,
    'wards/a.yaml': second,
    'wards/b.yaml': withPurposes('wards/b.yaml'),
  });

  expect(problems).toEqual([
    'wards/a.yaml:27:9 rule/missing-purpose: vn01-00070-rs-0002: no purpose is written down',
  ]);
});
