import type { Problem } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { plainPaint } from '../../src/views/paint.ts';
import { problemsView } from '../../src/views/problems.ts';

const problem: Problem = {
  code: 'schema/unknown-key',
  severity: 'error',
  message: 'cameras/0 has no key "prot"',
  position: { file: 'inventory/wards/a.yaml', line: 12, column: 5 },
  hint: 'Did you mean "port"?',
};

test('shows the place, the line it is on and what to write instead', () => {
  const lines = new Map([['inventory/wards/a.yaml:12:5', '    prot: 80']]);

  const text = problemsView([problem], { lines, paint: plainPaint });

  expect(text).toBe(
    [
      'inventory/wards/a.yaml:12:5 error schema/unknown-key cameras/0 has no key "prot"',
      '  12 |     prot: 80',
      '     |     ^',
      '  Did you mean "port"?',
    ].join('\n'),
  );
});

test('keeps the mark in sight on a line that is longer than a terminal', () => {
  const position = { ...problem.position, column: 400 };
  const lines = new Map([['inventory/wards/a.yaml:12:400', `${'x'.repeat(399)}Y`]]);

  const text = problemsView([{ ...problem, position }], { lines, paint: plainPaint });

  const [, shown = '', mark = ''] = text.split('\n');
  expect(shown.length).toBeLessThan(100);
  expect(shown[mark.indexOf('^')]).toBe('Y');
});
