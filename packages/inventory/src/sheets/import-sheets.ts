import { readFileSync } from 'node:fs';
import type { InventorySources } from '../inventory-sources.ts';
import { problemsAfter } from './check-outcome.ts';
import { indexCity } from './city-index.ts';
import { DeviceIds } from './device-ids.ts';
import { finishDevices } from './finish-devices.ts';
import { deviceReports, inOrder } from './import-report.ts';
import { loadSound } from './load-sound.ts';
import { placeRows } from './place-rows.ts';
import { planDevices } from './plan-devices.ts';
import { readSheets, soundRows } from './read-sheets.ts';
import { rewriteFiles, wardsAfter } from './rewrite-files.ts';
import type { ImportOptions, SheetImport } from './sheet-import.ts';
import { WardDrafts } from './ward-drafts.ts';

/**
 * Reads sheets and works out what they change in the inventory of a folder. Writes nothing.
 *
 * What is wrong in the sheets comes back as problems; a row with a problem takes no part.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`, and what `secrets` throws
 */
export async function importSheets(
  directory: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<SheetImport> {
  const loaded = loadSound(directory);
  const { sources } = loaded;
  const tables = await readSheets(files, options);
  const rows = soundRows(tables);
  const placing = placeRows(rows, { ...options, sources, city: indexCity(sources) });
  const drafts = new WardDrafts(directory, sources);
  const ids = new DeviceIds(textsOf(sources));
  const planning = planDevices(placing.placed, { sources, drafts, ids });
  const finishing = await finishDevices(planning.planned, { sources, drafts, options });
  const rewrites = rewriteFiles(drafts, planning.planned);
  const problems = [...tables, placing, planning, finishing].flatMap((stage) => stage.problems);
  const after = await problemsAfter(loaded, { drafts, files: rewrites, today: options.today });
  return {
    tables: tables.flatMap(({ reports }) => reports),
    problems: [...inOrder(problems, files), ...after],
    devices: deviceReports(planning.planned, rows, finishing.pending),
    files: rewrites,
    secrets: finishing.pending,
    wards: wardsAfter(drafts, rewrites, { sources, today: options.today }),
    passwords: tables.flatMap((table) => table.rows.flatMap(({ values }) => values.password ?? [])),
  };
}

/** Everything in which the id of a device that has gone may still stand. */
function* textsOf({ wards, holds }: InventorySources): Generator<string> {
  for (const { file } of [...wards, ...(holds === undefined ? [] : [holds])])
    yield readFileSync(file, 'utf8');
}
