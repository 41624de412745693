import type { ImportSheetResult } from '../work/import-sheet.ts';
import { columns } from './columns.ts';
import { count, tally } from './count.ts';
import { diffView } from './diff.ts';
import type { Paint } from './paint.ts';
import { sheetProblemView } from './sheet-problem.ts';

type Table = ImportSheetResult['tables'][number];
type Device = ImportSheetResult['devices'][number];

/** How the sheets were understood, what is wrong in them, and what they change. */
export function importSheetView(result: ImportSheetResult, paint: Paint): string {
  const { tables, problems, devices, files } = result;
  return [
    ...tables.map((table) => tableText(table, paint)),
    ...problems.map((problem) => sheetProblemView(problem, paint)),
    ...devicesText(devices, result, paint),
    ...files.map(
      ({ file, isNew, diff }) => `${paint.bold(file)}${isNew ? '  new' : ''}\n${diffView(diff, paint)}`,
    ),
    verdict(result, paint),
  ].join('\n\n');
}

const kinds: Readonly<Record<Table['kind'], string>> = {
  canonical: 'canonical sheet',
  milestone: 'Milestone hardware list',
  hikvision: 'Hikvision client list',
  other: 'sheet',
};

function tableText(
  { file, sheet, kind, headerRow, columns: cells, rows, skipped }: Table,
  paint: Paint,
): string {
  const name = sheet === undefined ? file : `${file} ${sheet}`;
  const head = `${paint.bold(name)}  ${kinds[kind]}, header in row ${headerRow}, ${count(rows, 'row')}`;
  const mapped = cells.map(({ column, header, field, recognisedBy, ignored }) => [
    column,
    header.replaceAll(/\s+/g, ' '),
    field === undefined ? paint.dim('left out') : field,
    paint.dim(
      field === undefined ? (ignored ?? '') : recognisedBy === 'field name' ? '' : `by ${recognisedBy}`,
    ),
  ]);
  return [head, columns(mapped, { indent: 2 }), ...skippedText(skipped)].join('\n');
}

/** Rows passed over for one reason stand together. */
function skippedText(skipped: Table['skipped']): string[] {
  return [...Map.groupBy(skipped, ({ why }) => why)].map(([why, rows]) => {
    const numbers = rows.slice(0, 20).map(({ row }) => row);
    const more = rows.length > numbers.length ? `, … (${rows.length} rows)` : '';
    return `  ${rows.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}${more} passed over: ${why}`;
  });
}

function devicesText(devices: readonly Device[], { secrets }: ImportSheetResult, paint: Paint): string[] {
  const changing = devices.filter(({ change, hasNewPassword }) => change !== 'same' || hasNewPassword);
  if (changing.length === 0) return [];
  const referenceOf = new Map(secrets.map(({ device, reference }) => [device, reference]));
  const rows = changing.map((device) => [
    device.change === 'added' ? paint.green('+') : paint.yellow('~'),
    device.id,
    device.row,
    device.matchedBy === 'new' ? 'new' : `matched by ${device.matchedBy}`,
    device.hasNewPassword ? `password *** to ${referenceOf.get(device.id)}` : '',
  ]);
  return [columns(rows)];
}

function verdict({ summary, isWritten, files }: ImportSheetResult, paint: Paint): string {
  const { added, changed, same, secrets, errors } = summary;
  const found = tally(
    [
      [added, 'added'],
      [changed, 'changed'],
      [same, 'the same'],
    ],
    'no devices',
  );
  const passwords = secrets === 0 ? '' : `, ${count(secrets, 'password')} to store`;
  if (errors > 0) return paint.bold(`${count(errors, 'error')}. Nothing was written.`);
  if (isWritten) return paint.bold(`${found}. ${count(files.length, 'file')} written${stored(secrets)}.`);
  if (files.length + secrets === 0) return `${found}: nothing to change.`;
  return `${paint.bold(found + passwords)}. Nothing was written; --write does it.`;
}

function stored(secrets: number): string {
  return secrets === 0 ? '' : `, ${count(secrets, 'password')} stored`;
}
