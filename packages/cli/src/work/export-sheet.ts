import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { exportSheet } from '@wardctl/inventory/sheets';
import { cannotWrite } from '../file-error.ts';
import type { FleetContext } from './fleet-context.ts';
import { type Choice, loadWards } from './load-wards.ts';
import { today } from './today.ts';

interface ExportSheetFlags extends Choice {
  readonly output?: string | undefined;
}

export interface ExportSheetResult {
  readonly inventory: string;
  readonly devices: number;
  readonly format: 'xlsx' | 'csv';
  /** Absent when the sheet was not written to a file; then `text` is the sheet. */
  readonly file?: string;
  readonly text?: string;
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty`, `usage/invalid` */
export async function exportSheetFile(
  flags: ExportSheetFlags,
  context: Pick<FleetContext, 'cancellation'>,
): Promise<ExportSheetResult> {
  const { inventory, output } = flags;
  const format = formatOf(output);
  const isWanted = await selected(flags, context);
  const { bytes, devices } = await exportSheet(inventory, {
    format,
    today: today(),
    ...(isWanted && { isWanted }),
  });
  if (output === undefined) return { inventory, devices, format, text: bytes.toString('utf8') };
  await writeFile(output, bytes).catch((cause: unknown) => {
    throw cannotWrite('--output', output, cause);
  });
  return { inventory, devices, format, file: output };
}

function formatOf(output: string | undefined): 'xlsx' | 'csv' {
  const extension = output === undefined ? '.csv' : extname(output).toLowerCase();
  if (extension === '.xlsx') return 'xlsx';
  if (extension === '.csv') return 'csv';
  throw new FleetError('usage/invalid', `--output ${output}: a sheet is written as .xlsx or .csv`, {
    hint: 'For example: --output devices.xlsx',
  });
}

/** Undefined when all devices are, also those that are only planned. */
async function selected(
  choice: Choice,
  { cancellation }: Pick<FleetContext, 'cancellation'>,
): Promise<((id: string) => boolean) | undefined> {
  const { ward, on, 'changed-since': since, 'failed-in': run } = choice;
  if ([ward, on, since, run].every((narrowed) => narrowed === undefined)) return undefined;
  const { devices } = await loadWards(choice, { signal: cancellation.signal });
  return (id) => (devices as ReadonlySet<string>).has(id);
}
