import { expect, test } from 'vitest';
import { controlScope } from '../src/control-scope.ts';

const agreement = (scope: 'config' | 'observe') =>
  ({ id: 'a', number: '1', scope, from: '2026-01-01', until: '2026-12-31' }) as const;

test.each([
  ['budget', undefined, '2026-08-01', 'configure'],
  ['budget', agreement('observe'), '2026-08-01', 'configure'],
  ['household', undefined, '2026-08-01', 'observe'],
  ['household', agreement('observe'), '2026-08-01', 'observe'],
  ['household', agreement('config'), '2026-08-01', 'configure'],
  ['organisation', agreement('config'), '2026-01-01', 'configure'],
  ['organisation', agreement('config'), '2025-12-31', 'observe'],
  ['joint', agreement('config'), '2026-12-31', 'configure'],
  ['joint', agreement('config'), '2027-01-01', 'observe'],
] as const)('a %s camera under %j on %s: %s', (ownership, paper, day, expected) => {
  expect(controlScope(ownership, paper, day)).toBe(expected);
});
