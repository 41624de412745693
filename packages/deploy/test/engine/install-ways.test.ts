import { expect, test } from 'vitest';
import { decideWays } from '../../src/engine/install-ways.ts';

test.each([
  ['downloads first, then builds', { goVersion: '1.26.8', hasModule: true }, [undefined, undefined]],
  ['builds with a Go of the future', { goVersion: '2.0', hasModule: true }, [undefined, undefined]],
  [
    'does not build without Go',
    { goVersion: undefined, hasModule: true },
    [undefined, 'there is no Go on PATH'],
  ],
  [
    'does not build with an old Go',
    { goVersion: '1.19.8', hasModule: true },
    [undefined, 'Go 1.19.8 is older than 1.26'],
  ],
  [
    'does not build without the module',
    { goVersion: '1.26.8', hasModule: false },
    [undefined, 'tools/engine/go.mod is not there'],
  ],
  [
    'tries only what is asked for',
    { goVersion: '1.26.8', hasModule: true, only: 'go-build' as const },
    ['not asked for', undefined],
  ],
])('%s', (_, facts, closed) => {
  const ways = decideWays(facts);

  expect(ways.map(({ way }) => way)).toEqual(['vendor', 'go-build']);
  expect(ways.map((decision) => decision.closed)).toEqual(closed);
});
