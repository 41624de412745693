import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes } from '../src/error-codes.ts';

test('every error code has exactly one row in docs/errors.md', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code);

  expect(documented.toSorted()).toEqual(Object.keys(errorCodes).toSorted());
});
