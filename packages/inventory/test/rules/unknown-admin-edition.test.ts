import { expect, test } from 'vitest';
import { changed, files, load } from '../temporary-city.ts';

function inEdition(edition: string) {
  return {
    'wards/a.yaml': files['wards/a.yaml'].replace('2025-07-01', edition),
    'wards/b.yaml': files['wards/b.yaml'].replace('2025-07-01', edition),
  };
}

test('an edition that does not ship is one warning for all wards that name it', async () => {
  const { problems, wards } = await load(inEdition('2024-12-01'));

  expect(wards).toHaveLength(2);
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/unknown-admin-edition',
      message:
        'vn01-00070: its unit cannot be checked, nor that of 1 more ward, because wardctl does not know edition 2024-12-01 of vn-gso for province 01',
      position: { line: 2, column: 35 },
    },
  ]);
  expect(problems[0]?.hint).toContain('Known: 2025-07-01.');
});

test('a province that the edition was not written down for is a warning too', async () => {
  const { problems } = await load(changed('wards/b.yaml', 'province: "01"', 'province: "79"'));

  expect(problems.map(({ code }) => code)).toEqual(['rule/ward-code', 'rule/unknown-admin-edition']);
});
