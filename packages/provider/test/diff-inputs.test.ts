import { describe, expect, test } from 'vitest';
import { diffInputs } from '../src/diff-inputs.ts';

const type = 'wardctl:index:Camera';

describe('diffInputs', () => {
  test.each([
    ['equal maps in another order', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }, []],
    ['a nested value', { a: { b: 1 } }, { a: { b: 2 } }, [{ path: 'a.b', before: 1, after: 2 }]],
    ['an added value', {}, { a: 1 }, [{ path: 'a', after: 1 }]],
    ['a removed value', { a: 1 }, {}, [{ path: 'a', before: 1 }]],
    ['a list as a whole', { a: [1, 2] }, { a: [2, 1] }, [{ path: 'a', before: [1, 2], after: [2, 1] }]],
    ['maps in lists in another key order', { a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, []],
    ['a longer list', { a: [1] }, { a: [1, 2] }, [{ path: 'a', before: [1], after: [1, 2] }]],
    ['null apart from absent', { a: null }, {}, [{ path: 'a', before: null }]],
    ['undefined inside a map of a list', { a: [{ b: 1, c: undefined }] }, { a: [{ b: 1 }] }, []],
    ['undefined as absent', { a: undefined }, {}, []],
    [
      'a map that becomes a value',
      { a: { b: 1 } },
      { a: 'x' },
      [{ path: 'a', before: { b: 1 }, after: 'x' }],
    ],
  ])('sees %s', (_case, before, after, expected) => {
    expect(diffInputs(type, before, after)).toEqual(expected);
  });

  test('calls another serial another camera', () => {
    expect(diffInputs(type, { serial: 'A' }, { serial: 'B' })).toEqual([
      { path: 'serial', before: 'A', after: 'B', replaces: true },
    ]);
  });
});
