import { expect, test } from 'vitest';
import { foldChanges } from '../../src/views/fold-changes.ts';
import { cameraUpdate, literalAction, literalPlan } from './literal-plan.ts';

test('folds what is the same for many cameras, and keeps outliers apart', () => {
  const plan = literalPlan({
    w1: ['a', 'b', 'c'].map((id) =>
      cameraUpdate(id, ['settings.hostname', 'old', id === 'c' ? 'odd' : 'new']),
    ),
  });

  const folds = foldChanges(plan);

  expect(folds.map(({ after, subjects }) => [after, subjects])).toEqual([
    ['new', ['a', 'b']],
    ['odd', ['c']],
  ]);
});

test('folds over wards, and says which', () => {
  const plan = literalPlan({
    w1: [cameraUpdate('w1-a', ['settings.clock.timeZone', 'UTC0', 'ICT-7'])],
    w2: [cameraUpdate('w2-a', ['settings.clock.timeZone', 'UTC0', 'ICT-7'])],
  });

  const [fold, ...others] = foldChanges(plan);

  expect(others).toEqual([]);
  expect(fold).toMatchObject({ wards: ['w1', 'w2'], subjects: ['w1-a', 'w2-a'] });
});

test('compares lists of cameras camera by camera', () => {
  const change = {
    path: 'policy.cameras',
    before: [
      { id: 'a', keepSeconds: 30 },
      { id: 'b', keepSeconds: 30 },
      { id: 'gone', keepSeconds: 30 },
    ],
    after: [
      { id: 'a', keepSeconds: 30 },
      { id: 'b', keepSeconds: 10 },
      { id: 'new', keepSeconds: 10 },
    ],
  };
  const policy = { device: 'rec', operation: 'update', type: 'wardctl:index:RetentionPolicy' } as const;

  const folds = foldChanges(literalPlan({ w1: [literalAction({ ...policy, changes: [change] })] }));

  expect(folds.map(({ path, before, after, subjects }) => [path, before, after, subjects])).toEqual([
    ['policy.cameras.keepSeconds', 30, 10, ['b']],
    ['policy.cameras', 'gone', undefined, ['gone']],
    ['policy.cameras', undefined, 'new', ['new']],
  ]);
});

test('folds lists of plain values as wholes', () => {
  const plan = literalPlan({ w1: [cameraUpdate('a', ['settings.clock.ntpServers', ['x'], ['y', 'z']])] });

  const folds = foldChanges(plan);

  expect(folds.map(({ path, before, after }) => [path, before, after])).toEqual([
    ['settings.clock.ntpServers', ['x'], ['y', 'z']],
  ]);
});
