import { expect, test } from 'vitest';
import { changed, type Files, load, problemsOf } from '../temporary-city.ts';

function under(scope: string): Files {
  const [file] = Object.values(
    changed('wards/a.yaml', 'ownership: budget\n  - id', 'ownership: joint\n    agreement: paper\n  - id'),
  );
  return { 'wards/a.yaml': String(file).replace('scope: config', `scope: ${scope}`) };
}

test.each([
  ['2026-12-01', '30 days'],
  ['2026-12-30', '1 day'],
  ['2026-12-31', '0 days'],
])('on %s an agreement to the end of the year ends in %s', async (day, left) => {
  const problems = await problemsOf(under('config'), day);

  expect(problems).toEqual([
    `wards/a.yaml:9:74 rule/agreement-ends-soon: paper: agreement 1/TT ends in ${left}; then 1 camera can only be observed`,
  ]);
});

test.each(['2025-12-31', '2026-11-30'])('on %s nothing is said of its end', async (day) => {
  const { problems } = await load(under('config'), day);

  expect(problems.map(({ code }) => code)).not.toContain('rule/agreement-ends-soon');
});

test('an agreement to observe is renewed too', async () => {
  const { problems } = await load(under('observe'), '2026-12-01');

  expect(problems).toMatchObject([
    { severity: 'warning', message: 'paper: agreement 1/TT ends in 30 days; it covers 1 camera' },
  ]);
});

test('an agreement that no camera rests on may end', async () => {
  expect(await problemsOf({}, '2026-12-30')).toEqual([]);
});
