import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { errorView } from '../../src/views/error.ts';
import { plainPaint } from '../../src/views/paint.ts';

test('says what happened and what to do next', () => {
  const error = new FleetError('engine/missing', 'there is no engine', {
    hint: 'Run: wardctl engine install',
  });

  expect(errorView(error, plainPaint)).toBe(
    'error engine/missing: there is no engine\n  Run: wardctl engine install\n  See docs/errors.md',
  );
});

test('calls a bug a bug, with its stack', () => {
  const text = errorView(new TypeError('x is not a function'), plainPaint);

  expect(text).toMatch(/^error this is a bug in wardctl: x is not a function\n/);
  expect(text).toContain('error.test.ts');
});
