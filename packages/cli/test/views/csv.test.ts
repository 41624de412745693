import { expect, test } from 'vitest';
import { csv } from '../../src/views/csv.ts';

test('every value has a column named by its way, and rows that lack it are empty there', () => {
  const rows = [
    { id: 'rec', image: { name: 'mediamtx' }, hostKeys: ['a', 'b'] },
    { id: 'cam', stream: { port: 554 }, removed: undefined, sub: null },
  ];

  expect(csv(rows)).toBe('id,image.name,hostKeys,stream.port\r\nrec,mediamtx,a b,\r\ncam,,,554');
});

test.each([
  ['a comma', 'Phố Huế, ngã tư', '"Phố Huế, ngã tư"'],
  ['quotes', 'the "big" one', '"the ""big"" one"'],
  ['a new line', 'a\nb', '"a\nb"'],
  ['nothing special', 'Hàng Bài', 'Hàng Bài'],
])('a value with %s is written so that it stays one cell', (_what, text, expected) => {
  expect(csv([{ name: text }])).toBe(`name\r\n${expected}`);
});

test('without a row there is nothing', () => {
  expect(csv([])).toBe('');
});
