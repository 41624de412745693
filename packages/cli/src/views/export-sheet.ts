import type { ExportSheetResult } from '../work/export-sheet.ts';
import { count } from './count.ts';

/** The sheet itself, or what is in the file. */
export function exportSheetView({ text, file, devices }: ExportSheetResult): string {
  return text?.replace(/\r\n$/, '') ?? `${file}: ${count(devices, 'device')}.`;
}
