import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sheetFixtures } from '../../scripts/sheet-fixtures.ts';
import { loadInventory } from '../../src/load-inventory.ts';
import { importSheets, writeImport } from '../../src/sheets/index.ts';
import { parseWorkbook } from '../../src/sheets/parse-workbook.ts';
import { today, writeFiles } from '../temporary-city.ts';
import { memorySink } from './sheet-city.ts';

const folder = fileURLToPath(new URL('../../../../test/fixtures/sheets', import.meta.url));
const sample = fileURLToPath(new URL('../../../../inventory', import.meta.url));
const names = [...sheetFixtures().keys()];

/** The bytes of a workbook depend on who packs it. */
function contentOf(name: string, bytes: Buffer): unknown {
  return name.endsWith('.csv') ? bytes.toString('latin1') : parseWorkbook(name, bytes);
}

test('the sheets are what node packages/inventory/scripts/make-sheets.ts makes', () => {
  const there = readdirSync(folder).map((name) => [name, contentOf(name, readFileSync(join(folder, name)))]);
  const made = [...sheetFixtures()].map(([name, bytes]) => [name, contentOf(name, bytes)]);

  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(made));
});

test('all sheets come into the sample city at once, leave it valid, and are no change the second time', async () => {
  const directory = writeFiles({});
  cpSync(sample, directory, { recursive: true });
  const files = names.map((name) => join(folder, name));
  const secrets = memorySink();
  const options = { today, secrets, signal: AbortSignal.timeout(60_000) };
  const warningsBefore = (await loadInventory(directory, { today })).problems.length;

  const first = await importSheets(directory, files.slice(0, 3), options);
  await writeImport(first, secrets);
  const second = await importSheets(directory, files.slice(0, 3), options);

  expect(first.problems).toEqual([]);
  expect(first.devices.filter(({ change }) => change === 'added')).toHaveLength(9);
  expect(secrets.stored.size).toBe(6);
  expect(second).toMatchObject({ files: [], secrets: [], problems: [] });
  expect((await loadInventory(directory, { today })).problems).toHaveLength(warningsBefore);
});

test('the lists of Milestone and the Hikvision client are known, and find cameras by their addresses', async () => {
  const files = ['milestone.csv', 'hikvision-client.csv'].map((name) => join(folder, name));

  const { tables, devices, problems } = await importSheets(sample, files, {
    today,
    secrets: memorySink(),
    signal: AbortSignal.timeout(60_000),
  });

  expect(problems).toEqual([]);
  expect(tables.map(({ kind }) => kind)).toEqual(['milestone', 'hikvision']);
  expect(devices.map(({ id, matchedBy, hasNewPassword }) => [id, matchedBy, hasNewPassword])).toEqual([
    ['vn01-00577-mr-0001', 'address', true],
    ['vn01-00577-mr-0002', 'address', false],
    ['vn01-00577-mr-0003', 'address', true],
  ]);
});
