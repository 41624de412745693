import { canonicalColumns } from './canonical-columns.ts';
import { csvText } from './csv-text.ts';
import { exportedDevices } from './exported-devices.ts';
import { loadSound } from './load-sound.ts';

export interface ExportOptions {
  readonly format: 'xlsx' | 'csv';
  /** ISO date. */
  readonly today: string;
  /** Whether a device is wanted; all are when it is absent. */
  readonly isWanted?: (id: string) => boolean;
}

export interface ExportedSheet {
  readonly bytes: Buffer;
  readonly devices: number;
}

/**
 * The canonical sheet of an inventory. It holds references to credentials and no password, and its import is no change.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`
 */
export async function exportSheet(
  directory: string,
  { format, today, isWanted = () => true }: ExportOptions,
): Promise<ExportedSheet> {
  const { sources } = loadSound(directory);
  const columns = Object.entries(canonicalColumns);
  const rows = [...exportedDevices(sources, today)]
    .map((device) => columns.map(([, read]) => read(device)))
    .filter(([id]) => isWanted(String(id)));
  const table = [columns.map(([name]) => name), ...rows];
  if (format === 'csv') return { bytes: Buffer.from(csvText(table)), devices: rows.length };
  const { workbookBytes } = await import('./workbook-bytes.ts');
  return { bytes: workbookBytes('devices', table), devices: rows.length };
}
