import { expect, test } from 'vitest';
import { changed, files, load, problemsOf } from '../temporary-city.ts';

function camera(facts: string) {
  return changed('wards/a.yaml', 'ownership: budget\n  - id', `ownership: budget\n    ${facts}\n  - id`);
}

test('a camera bought since 2026 without a certificate is a warning', async () => {
  const { problems } = await load(camera('purchasedOn: "2026-01-01"'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/missing-conformity',
      message:
        'vn01-00070-rs-0001: bought on 2026-01-01 without a certificate of conformity to QCVN 135:2024/BTTTT',
      position: { line: 26, column: 18 },
    },
  ]);
});

test('the day of installation counts where nobody knows the day of purchase', async () => {
  const problems = await problemsOf(camera('installedOn: "2026-05-02"'));

  expect(problems).toEqual([
    'wards/a.yaml:26:18 rule/missing-conformity: vn01-00070-rs-0001: installed on 2026-05-02 without a certificate of conformity to QCVN 135:2024/BTTTT',
  ]);
});

test.each([
  'purchasedOn: "2025-12-31"\n    installedOn: "2026-03-01"',
  'purchasedOn: "2026-03-01"\n    conformity: { qcvn135: { certificate: 1/2026, date: "2026-01-30" } }',
])('nothing is said of %j', async (facts) => {
  expect(await problemsOf(camera(facts))).toEqual([]);
});

test('the city may name another day', async () => {
  const later = `${files['fleet.yaml']}conformity: { qcvn135: { mandatorySince: "2027-01-01" } }\n`;

  const problems = await problemsOf({ ...camera('purchasedOn: "2026-12-31"'), 'fleet.yaml': later });

  expect(problems).toEqual([]);
});
