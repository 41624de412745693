import { expect, test } from 'vitest';
import { acceptance } from '../../src/work/adopt-seen.ts';

test.each([
  ['osd.name', 'osd.name', true],
  ['encoder.main', 'encoder.main.codec', true],
  ['encoder.main', 'encoder.mainly', false],
  ['all', 'hostname', true],
  [undefined, 'hostname', false],
])('--accept %s, setting %s: %s', (accept, path, expected) => {
  expect(acceptance(accept)(path)).toBe(expected);
});

test.each(['nonsense', 'encoder.main,hostnam', ''])('a name of no setting is refused: "%s"', (accept) => {
  expect(() => acceptance(accept)).toThrow(/--accept: ".*" is no setting/);
});
