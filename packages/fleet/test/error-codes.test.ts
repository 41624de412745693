import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes } from '../src/error-codes.ts';

test('every error code has exactly one row in docs/errors.md', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  // The problems of an inventory have a table of their own.
  const [failures = ''] = page.split('\n## ');
  const documented = [...failures.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code);

  expect(documented.toSorted()).toEqual(Object.keys(errorCodes).toSorted());
});
