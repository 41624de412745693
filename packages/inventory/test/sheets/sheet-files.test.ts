import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { CellObject } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/sheets/decode-text.ts';
import { limits } from '../../src/sheets/limits.ts';
import { readSheetFile } from '../../src/sheets/read-sheet-file.ts';
import { unpackWorkbook } from '../../src/sheets/unpack-workbook.ts';
import { writeFiles } from '../temporary-city.ts';
import { cityWithSheets, newLines, problemLines, sheetOf, workbook, zipOf } from './sheet-city.ts';

const signal = AbortSignal.timeout(60_000);

async function problemsOfFile(name: string, content: string | Buffer): Promise<string[]> {
  const file = join(writeFiles({ [name]: content }), name);
  return problemLines(await readSheetFile(file, { signal }));
}

describe('encodings', () => {
  const text = 'Tên camera;Địa chỉ IP\r\nNgõ Tô Hiệu;10.1.0.1\r\n';
  // Tone marks are characters of their own in Windows-1258.
  const spelt = 'Tên camera;Ði\u0323a chi\u0309 IP\r\nNgo\u0303 Tô Hiê\u0323u;10.1.0.1\r\n'.replace('Ð', 'Đ');

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['Windows-1258', iconv.encode(spelt, 'windows-1258')],
  ])('%s is recognised', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ encoding, text: expect.stringContaining(text) });
  });

  test.each([
    ['Windows-1252 with accents where no vowel precedes', Buffer.from('ma\u00f2\u00f2 \u00ec', 'latin1')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('%s is not taken for text', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });
});

test.each([
  ['commas', 'id,name\nvn01-00070-rs-0001,"A, B"\n'],
  ['semicolons with commas in the values', 'id;name\nvn01-00070-rs-0001;A, B\n'],
  ['tabs', 'id\tname\nvn01-00070-rs-0001\tA, B\n'],
  ['quotes in the middle', 'id;name\nvn01-00070-rs-0001;"A, B"\n'],
  [
    'titles with other separators above',
    'Phường, quận, thành phố, 2026\n;\nid;name\nvn01-00070-rs-0001;A, B\n',
  ],
  ['the line in which Excel names the separator', 'sep=;\nid;name\nvn01-00070-rs-0001;A, B\n'],
])('a CSV file with %s is read', async (_, text) => {
  const result = await cityWithSheets({ 'sheet.csv': text }).import();

  expect(newLines(result)).toEqual(['name: { vi: "A, B" }']);
});

test.each<[string, string | Buffer, string]>([
  ['an empty file', '', 'sheet/empty: the file is empty'],
  [
    'a workbook of the old form',
    Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    'sheet/unreadable: this is a workbook of the old XLS form',
  ],
  [
    'an encrypted workbook',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(64),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'sheet/encrypted: the workbook is protected by a password',
  ],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'sheet/encoding: this is neither',
  ],
  [
    'a workbook cut short',
    workbook({ A: sheetOf([['id', 'name']]) }).subarray(0, 400),
    'sheet/unreadable: the workbook is damaged',
  ],
  [
    'another zip file',
    zipOf({ 'a.xml': Buffer.from('<a/>') }),
    'sheet/unreadable: it is a zip file, but no XLSX workbook',
  ],
  ['a quote without an end', 'id,name\nvn01,"A\n', 'sheet/csv: a quoted text has no end'],
  [
    'too many columns',
    `id,name${',x'.repeat(limits.columns)}\n`,
    'sheet/too-large: the table has more than 256 columns',
  ],
])('%s is refused', async (_, content, expected) => {
  expect((await problemsOfFile('sheet.bin', content)).join()).toContain(expected);
});

test('a folder, a file that is not there and a pipe are refused', async () => {
  const folder = writeFiles({});
  mkdirSync(join(folder, 'sheet.csv'));
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);

  const read = ['sheet.csv', 'gone.csv', 'pipe.csv'].map((name) =>
    readSheetFile(join(folder, name), { signal }),
  );

  expect((await Promise.all(read)).flatMap(problemLines)).toEqual([
    '1 sheet/unreadable: this is a folder, not a file',
    '1 sheet/unreadable: the file cannot be read (ENOENT)',
    '1 sheet/unreadable: this is not an ordinary file',
  ]);
});

test('a file that unpacks to more than the limit is given up before it fills the memory', async () => {
  const block = deflateRawSync(Buffer.alloc(limits.unpackedBytes / 4 + 1));
  const parts = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`xl/worksheets/sheet${n}.xml`, block]));
  const bomb = zipOf({ '[Content_Types].xml': deflateRawSync('<Types/>'), ...parts }, 8);
  const before = process.memoryUsage().rss;

  const problems = await problemsOfFile('bomb.xlsx', bomb);

  expect(bomb.length).toBeLessThan(2_000_000);
  expect(problems).toEqual(['1 sheet/too-large: the workbook is too large: more than 256 MiB unpacked']);
  expect(process.memoryUsage().rss - before).toBeLessThan(1.5 * limits.unpackedBytes);
});

const small = workbook({
  A: sheetOf([
    ['id', 'name'],
    ['vn01-00070-rs-0001', 'Tên mới'],
  ]),
});

/** The small workbook with the text of its sheet changed. */
function changedSheet(change: (xml: string) => string): Buffer {
  const parts = new Map(unpackWorkbook(small));
  const name = 'xl/worksheets/sheet1.xml';
  parts.set(name, Buffer.from(change(parts.get(name)?.toString() ?? '')));
  return zipOf(Object.fromEntries(parts));
}

test('a sheet that says it is as large as can be is read as far as it is filled', async () => {
  const content = changedSheet((xml) => xml.replace('A1:B2', 'A1:XFD1048576'));

  const result = await cityWithSheets({ 'sheet.xlsx': content }).import();

  expect(content.includes('XFD1048576')).toBe(true);
  expect(newLines(result)).toEqual(['name: { vi: Tên mới }']);
});

test('a filled cell that is too far away is named', async () => {
  const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>';
  const content = changedSheet((xml) => xml.replace('</sheetData>', far));

  const problems = await problemsOfFile('sheet.xlsx', content);

  expect(problems).toEqual([
    '1 sheet/too-large: XFD1048576 lies beyond the 250,000 rows and 256 columns that are read',
  ]);
});

const formula: CellObject = { t: 's', v: 'Tên cũ', f: 'UPPER("a")' };

test('a formula is not trusted unless that is asked for, and only where its column counts', async () => {
  const sheet = sheetOf([
    ['STT', 'id', 'name'],
    [{ t: 'n', v: 1, f: 'ROW()' }, 'vn01-00070-rs-0001', formula],
  ]);
  const city = cityWithSheets({ 'sheet.xlsx': workbook({ 'Danh sách': sheet }) });

  const careful = await city.import();
  const trusting = await city.import({ trustFormulas: true });

  expect(problemLines(careful)).toEqual([
    'Danh sách!C2 sheet/formula: the cell holds a formula, and what it last gave may be out of date',
  ]);
  expect(careful.files).toEqual([]);
  expect(newLines(trusting)).toEqual(['name: { vi: Tên cũ }']);
});

test.each<[string, CellObject, string]>([
  ['an error', { t: 'e', v: 42, w: '#N/A' }, 'B2 sheet/error-cell: the cell holds no value (#N/A)'],
  [
    'a date without its format',
    { t: 'n', v: 46080 },
    'B2 sheet/date-as-number: the date is stored as the number 46080',
  ],
])('a cell with %s is refused', async (_, cell, expected) => {
  const sheet = sheetOf([
    ['id', 'installed on'],
    ['vn01-00070-rs-0001', cell],
  ]);

  const result = await cityWithSheets({ 'sheet.xlsx': workbook({ S: sheet }) }).import();

  expect(problemLines(result)).toEqual([`S!${expected}`]);
});

test('a date with its format is a day', async () => {
  const sheet = sheetOf([
    ['id', 'installed on'],
    ['vn01-00070-rs-0001', { t: 'n', v: 46080, z: 'dd/mm/yyyy' }],
  ]);

  const result = await cityWithSheets({ 'sheet.xlsx': workbook({ S: sheet }) }).import();

  expect(newLines(result)).toEqual(['installedOn: "2026-02-27"']);
});

test('merged cells give a place to all of their rows, and no two devices one serial', async () => {
  const sheet = sheetOf([
    ['id', 'note', 'purpose', 'serial'],
    ['vn01-00070-rs-0001', 'a', 'Trật tự', 'S11'],
    ['vn01-00070-rs-0002', 'b', null, null],
  ]);
  const merges = (range: string) => {
    const [top = '', bottom = ''] = range.split(':');
    const column = top.charCodeAt(0) - 65;
    return {
      s: { r: Number(top.slice(1)) - 1, c: column },
      e: { r: Number(bottom.slice(1)) - 1, c: column },
    };
  };

  const shared = await cityWithSheets({
    'sheet.xlsx': workbook({ S: { ...sheet, '!merges': [merges('C2:C3')] } }),
  }).import();
  const own = await cityWithSheets({
    'sheet.xlsx': workbook({ S: { ...sheet, '!merges': [merges('D2:D3')] } }),
  }).import();

  expect(newLines(shared)).toEqual(['purpose: Trật tự', 'note: a', 'purpose: Trật tự', 'note: b']);
  expect(problemLines(own)).toEqual(['S!D2 sheet/merged: merged cells give several devices the same serial']);
});

test('header again, numbers of columns, titles and sums between the rows are passed over', async () => {
  const text = [
    'id;name;note;purpose',
    '(1);(2);(3);(4)',
    'I;Khu phố 1;;',
    'vn01-00070-rs-0001;A;a;x',
    'id;name;note;purpose',
    'vn01-00070-rs-0002;B;b;x',
    ';Tổng cộng 2;;',
  ].join('\n');

  const { tables, devices } = await cityWithSheets({
    'sheet.csv': text.replace('I;Khu phố 1;;', ';Khu phố 1;;'),
  }).import();

  expect(tables[0]?.skipped).toEqual([
    { row: 2, why: 'numbers of the columns' },
    { row: 3, why: 'a title or a sum: it names no device' },
    { row: 5, why: 'the header again' },
    { row: 7, why: 'a title or a sum: it names no device' },
  ]);
  expect(devices).toHaveLength(2);
});

test('the parser gives up when it is told to', async () => {
  const file = join(writeFiles({ 'sheet.xlsx': workbook({ A: sheetOf([['id']]) }) }), 'sheet.xlsx');

  await expect(readSheetFile(file, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow(
    'stopped',
  );
});
