export { type ExportedSheet, exportSheet } from './export-sheet.ts';
export { parseHeaderChoices } from './header-choices.ts';
export { importSheets } from './import-sheets.ts';
export type { SecretSink } from './secret-sink.ts';
export type { ImportedDevice, ImportOptions, SheetImport } from './sheet-import.ts';
export type { SheetProblem } from './sheet-problem.ts';
export { columnName } from './sheet-table.ts';
export { writeImport } from './write-import.ts';
