import { expect, test } from 'vitest';
import { parseMapping } from '../../src/editions/unit-mapping.ts';

const expected = new Map([
  ['00073', ['00004', '00070', '00082']],
  ['00079', ['00082']],
]);

test.each([
  ['commas', 'from,to\n00073,00070\n00073,00082\n00073,00004\n00079,00082\n'],
  [
    'semicolons, a byte order mark, more columns and CRLF',
    '\ufeffFrom;To;Tên\r\n00073;00070;Cửa Nam\r\n00073;00082;\r\n00073;00004;\r\n\r\n00079;00082;\r\n',
  ],
  ['tabs', 'to\tfrom\n00070\t00073\n00082\t00073\n00004\t00073\n00082\t00079\n'],
  ['JSON', '{ "00073": ["00070", "00082", "00004"], "00079": "00082" }'],
])('reads a mapping in %s', async (_, text) => {
  expect(await parseMapping(text, 'mapping')).toEqual(expected);
});

test.each([
  ['zeros that a spreadsheet took away', 'from,to\n73,00082\n', 'mapping: "73" is not a code of five digits'],
  ['numbers in JSON', '{ "00073": 82 }', 'mapping: "82" is not a code of five digits'],
  ['other columns', 'old,new\n00073,00082\n', 'mapping has no columns "from" and "to"'],
  ['rows of unequal length', 'from,to\n00073\n', 'mapping: Invalid Record Length'],
  ['broken JSON', '{ "00073": ', 'mapping is not JSON'],
])('refuses %s', async (_, text, message) => {
  await expect(parseMapping(text, 'mapping')).rejects.toMatchObject({
    code: 'inventory/invalid',
    message: expect.stringContaining(message),
    hint: 'Write CSV with the columns from and to, or JSON like {"00073": ["00070", "00082"]}.',
  });
});
