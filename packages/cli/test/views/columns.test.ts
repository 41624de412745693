import { expect, test } from 'vitest';
import { columns } from '../../src/views/columns.ts';

test('aligns columns and leaves the last one alone', () => {
  const text = columns(
    [
      ['a', 'long cell', 'last'],
      ['longer', 'b', 'also last'],
    ],
    { indent: 2 },
  );

  expect(text).toBe('  a       long cell  last\n  longer  b          also last');
});

test('counts Vietnamese letters as one cell and colours as none', () => {
  const text = columns([
    ['\u001b[32mPhường\u001b[39m', 'x'],
    ['Hoàn Kiếm', 'y'],
  ]);

  expect(text).toBe('\u001b[32mPhường\u001b[39m     x\nHoàn Kiếm  y');
});

test('lets a row of fewer cells run into the columns of the others', () => {
  const text = columns([
    ['one', 'two', 'three'],
    ['one', 'a message that is longer than any column'],
  ]);

  expect(text).toBe('one  two  three\none  a message that is longer than any column');
});
