import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { FleetError } from '@wardctl/fleet';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetFixtures } from '../../scripts/sheet-fixtures.ts';
import { setValue } from '../../src/set-value.ts';
import { csvText } from '../../src/sheets/csv-text.ts';
import { exportSheet, importSheets } from '../../src/sheets/index.ts';
import { parseWorkbook } from '../../src/sheets/parse-workbook.ts';
import { readCsv } from '../../src/sheets/read-csv.ts';
import { readTables } from '../../src/sheets/read-tables.ts';
import { unpackWorkbook } from '../../src/sheets/unpack-workbook.ts';
import { today, writeFiles } from '../temporary-city.ts';
import { cityWithSheets, memorySink, sheetOf, workbook, zipOf } from './sheet-city.ts';

const sample = fileURLToPath(new URL('../../../../inventory', import.meta.url));
const reading = { choices: new Map(), trustFormulas: false };

/** Everything that is made of bytes before an inventory is looked at. */
function readAll(bytes: Buffer): void {
  for (const parsed of [parseWorkbook('f', bytes), readCsv('f', bytes)]) {
    const { problems } = readTables('f', parsed, reading);
    for (const { code, message, position } of problems) {
      expect(code).toMatch(/^sheet\/[a-z-]+$/);
      expect(message).not.toMatch(/undefined|\[object|NaN is/);
      expect(Math.min(position.line, position.column)).toBeGreaterThan(0);
    }
  }
}

test('whatever bytes a file has, they give tables or problems', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'PK\x03\x04', '\xff\xfe', 'id,name\n'),
      (tail, head) => {
        readAll(Buffer.concat([Buffer.from(head, 'latin1'), tail]));
      },
    ),
    { numRuns: 400 },
  );
});

const accidents = fc.array(
  fc.record({ at: fc.nat(), remove: fc.nat(30), insert: fc.uint8Array({ maxLength: 4 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);
type Accidents = readonly { at: number; remove: number; insert: Uint8Array }[];

function damaged(bytes: Buffer, happened: Accidents): Buffer {
  return happened.reduce((whole, { at, remove, insert }) => {
    const start = at % (whole.length + 1);
    return Buffer.concat([whole.subarray(0, start), insert, whole.subarray(start + remove)]);
  }, bytes);
}

test('whatever happens to a file on its way, it gives tables or problems', () => {
  const files = [...sheetFixtures().values()];

  fc.assert(
    fc.property(fc.nat(files.length - 1), accidents, (index, happened) => {
      readAll(damaged(files[index] as Buffer, happened));
    }),
    { numRuns: 150 },
  );
});

const sound = unpackWorkbook(
  workbook({
    S: sheetOf([
      ['id', 'name', 'note'],
      ['vn01-00070-rs-0001', 'Ngõ', { t: 'n', v: 3, f: '1+2' }],
    ]),
  }),
);

test('whatever the parts of a workbook say, they give tables or problems', () => {
  const nonsense = fc.constantFrom(
    ...[
      '<c r="ZZZZ99999999"/>',
      '<c r="A1" t="s"><v>99</v></c>',
      '<c r="B2"><v>NaN</v></c>',
      '<c r="B2"><v>1e999</v></c>',
    ],
    ...[
      '<mergeCell ref="A1:XFD1048576"/>',
      '<row r="-1">',
      '</row>',
      't="array" ref="A1:XFD9"',
      '&#0;',
      '<![CDATA[',
    ],
    ...[
      '<c r="A2" t="e"><v>#BOOM!</v></c>',
      '<c r="A2" t="d"><v>never</v></c>',
      '<c r="A2" s="77"><v>1</v></c>',
      '<is><t>',
    ],
  );

  fc.assert(
    fc.property(fc.constantFrom(...sound.keys()), nonsense, fc.nat(), (name, text, at) => {
      const part = sound.get(name)?.toString() ?? '';
      const places = [...part.matchAll(/[<>]/g)].map(({ index }) => index);
      const place = places[at % places.length] ?? 0;
      const parts = new Map(sound);
      parts.set(name, Buffer.from(part.slice(0, place) + text + part.slice(place)));
      readAll(zipOf(Object.fromEntries([...parts].map(([key, value]) => [key, deflateRawSync(value)])), 8));
    }),
    { numRuns: 250 },
  );
});

const oddities = fc.oneof(
  fc.constantFrom(
    '',
    '=1+1',
    '-5',
    '1e999',
    '*a',
    '&b',
    '- c',
    '? d',
    '{',
    '}, x: [',
    '#',
    'null',
    '~',
    'yes',
    '1:2',
    '"',
    '\\',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** What usually stands in a column of the small city, and sometimes anything. */
const usual = {
  id: ['vn01-00070-rs-0001', 'vn01-00070-rs-0002', 'vn01-00160-rs-0001'],
  display_name: ['Ngõ 1', 'a: b', '#1', '{x}', "it's", 'A, "B"', '- y', 'null', '1_000'],
  display_name_en: ['Lane', 'no', '0x1F'],
  site: ['street', 'Phố', 'Ngõ mới', '☂'],
  lat: ['21.02'],
  lon: ['105,85'],
  channel: ['1', '2'],
  purpose: ['Trật tự', '~'],
  ownership: ['budget', 'hộ dân'],
  ip: ['10.1.0.77', '10.1.0.78'],
  mac: ['44:19:b6:00:09:01', '44-19-B6-00-09-02'],
  serial: ['S97', 'S98'],
  onvif_url: ['http://x/', 'https://x:8443/'],
  stream_main: ['rtsp://x/main', 'rtsp://x:8554/a?b'],
  note: ['Cần thang', '=x', ' y ', 'true', '2026-01-01'],
  status: ['planned', 'tốt'],
  installed_on: ['27/02/2026'],
  retention: ['ward', 'ward:40'],
  username: ['admin'],
  password: ['Hoa sữa 9', '123'],
} as const;

const tables = fc
  .shuffledSubarray(Object.keys(usual).slice(1), { minLength: 1, maxLength: 6 })
  .chain((others) => {
    const header = ['id', ...others] as (keyof typeof usual)[];
    const cell = (field: keyof typeof usual) =>
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom('', ...usual[field]) },
        { weight: 1, arbitrary: oddities },
      );
    const row = fc.tuple(...header.map(cell));
    return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => [header, ...rows]);
  });

test('whatever a table says, its import gives a sound city or problems, and nothing the second time', async () => {
  let changing = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const city = cityWithSheets({ 'sheet.csv': csvText(rows) });
      const secrets = memorySink();

      const { problems, files, secrets: pending } = await city.import({ secrets });
      if (problems.some(({ severity }) => severity === 'error')) return;
      if (files.length > 0) changing += 1;
      for (const { file, after } of files) writeFileSync(file, after);
      await secrets.putAll(new Map(pending.map(({ name, credential }) => [name, credential])));
      const again = await city.import({ secrets });

      expect(again).toMatchObject({ files: [], secrets: [] });
    }),
    { numRuns: 120 },
  );
  expect(changing).toBeGreaterThan(10);
});

test('any texts come back from a CSV file as they were, and none of them as a formula', () => {
  const texts = fc.array(
    fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 3, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  fc.assert(
    fc.property(texts, (rows) => {
      // A header, so that the separator is known.
      const written = csvText([['id', 'name', 'note'], ...rows]);
      const [table] = readCsv('f', Buffer.from(written)).tables;
      const read = table?.rows.slice(1).map((row) => [0, 1, 2].map((column) => row[column]?.text ?? ''));

      expect(read).toEqual(rows.map((row) => row.map((text) => text.normalize('NFC').trim())));
      expect(table?.rows.flat().some((cell) => cell?.isFormula)).toBe(false);
      expect(parse(written, { bom: true }).flat()).not.toContainEqual(expect.stringMatching(/^[=+@\t\r\n-]/));
    }),
    { numRuns: 200 },
  );
});

const edits = fc.array(
  fc.tuple(
    fc.constantFrom('vn01-00577-mr-0001', 'vn01-00577-rs-0002', 'vn01-00577-in-0001'),
    fc.oneof(
      fc.tuple(
        fc.constantFrom('name.vi', 'name.en', 'note', 'purpose', 'serial'),
        fc
          .string({ minLength: 1, maxLength: 20 })
          .filter((text) => /^[ -~]*[!-~][ -~]*$/.test(text) && text === text.trim()),
      ),
      fc.tuple(fc.constantFrom('channel'), fc.integer({ min: 1, max: 8 })),
      fc.tuple(fc.constantFrom('azimuthDeg'), fc.integer({ min: 0, max: 359 })),
      fc.tuple(fc.constantFrom('port'), fc.integer({ min: 1, max: 65_535 })),
      fc.tuple(fc.constantFrom('installedOn'), fc.constantFrom('2024-02-29', '2026-03-01')),
      fc.tuple(fc.constantFrom('retention'), fc.constantFrom('indoor-7', { class: 'vn-ward-30', days: 40 })),
      fc.tuple(fc.constantFrom('stream.path'), fc.constantFrom('/a?b=c&d=%20e', '/')),
      fc.tuple(fc.constantFrom('status'), fc.constant('planned')),
    ),
  ),
  { maxLength: 6 },
);

test.each(['csv', 'xlsx'] as const)(
  'the import of an exported %s changes nothing, whatever the city says',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const directory = writeFiles({});
        cpSync(sample, directory, { recursive: true });
        const ward = join(directory, 'wards/bat-trang.yaml');
        const text = changes.reduce(
          (edited, [id, [path, value]]) => setValue(edited, ['cameras', id, ...path.split('.')], value),
          readFileSync(ward, 'utf8'),
        );
        writeFileSync(ward, text);
        const file = join(directory, `sheet.${format}`);

        writeFileSync(file, (await exportSheet(directory, { format, today })).bytes);
        const result = await importSheets(directory, [file], {
          today,
          secrets: memorySink(),
          signal: AbortSignal.timeout(60_000),
        });

        expect(
          result.problems.filter(({ severity, code }) => severity === 'error' && code.startsWith('sheet/')),
        ).toEqual([]);
        expect(result.files).toEqual([]);
        expect(result.devices.every(({ change }) => change === 'same')).toBe(true);
      }),
      { numRuns: format === 'csv' ? 30 : 8 },
    );
  },
);

test('no failure of an import is anything but a FleetError', async () => {
  const city = cityWithSheets({ 'sheet.csv': 'id,name\n' }, { 'fleet.yaml': 'fleet: [' });

  await expect(city.import()).rejects.toBeInstanceOf(FleetError);
});
