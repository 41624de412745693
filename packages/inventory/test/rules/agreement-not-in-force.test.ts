import { expect, test } from 'vitest';
import { changed, type Files, load, problemsOf } from '../temporary-city.ts';

function owned(by: string): Files {
  return changed('wards/a.yaml', 'ownership: budget\n  - id', `ownership: ${by}\n  - id`);
}

test('a household camera without an agreement is a warning that says it is observe-only', async () => {
  const { problems, wards } = await load(owned('household'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/agreement-not-in-force',
      message: 'vn01-00070-rs-0001: observe-only, because this household camera has no agreement',
      position: { line: 25, column: 16 },
    },
  ]);
  expect(wards[0]?.cameras.map(({ control }) => control)).toEqual(['observe', 'configure']);
});

test.each([
  ['2025-12-31', 'has agreement 1/TT only from 2026-01-01 on'],
  ['2027-01-01', 'had agreement 1/TT only until 2026-12-31'],
])('on %s the camera %s', async (day, lack) => {
  const problems = await problemsOf(owned('joint\n    agreement: paper'), day);

  expect(problems).toEqual([
    `wards/a.yaml:26:16 rule/agreement-not-in-force: vn01-00070-rs-0001: observe-only, because this joint camera ${lack}`,
  ]);
});

test.each(['2026-01-01', '2026-12-31'])('on %s, an end of the agreement, it is in force', async (day) => {
  const { problems, wards } = await load(owned('joint\n    agreement: paper'), day);

  expect(problems.map(({ code }) => code)).not.toContain('rule/agreement-not-in-force');
  expect(wards[0]?.cameras[0]?.control).toBe('configure');
});
