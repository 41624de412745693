import { isChanged, type PlannedDevice } from './plan-devices.ts';
import type { SheetRow } from './read-row.ts';
import type { PendingSecret } from './secret-sink.ts';
import type { ImportedDevice } from './sheet-import.ts';
import type { SheetProblem } from './sheet-problem.ts';

/** What becomes of each device, in the order of the sheets: recorders were planned before cameras. */
export function deviceReports(
  planned: readonly PlannedDevice[],
  rows: readonly SheetRow[],
  secrets: readonly PendingSecret[],
): ImportedDevice[] {
  const place = new Map(rows.map((row, index) => [row, index]));
  const names = new Set(secrets.map(({ name }) => name));
  return planned
    .toSorted((a, b) => (place.get(a.placed.row) ?? 0) - (place.get(b.placed.row) ?? 0))
    .map((device) => deviceReport(device, names));
}

function deviceReport(device: PlannedDevice, pending: ReadonlySet<string>): ImportedDevice {
  const { ward, matchedBy, row } = device.placed;
  const change = device.before === undefined ? 'added' : isChanged(device) ? 'changed' : 'same';
  const { id } = device.device;
  return {
    ...{ id, ward, matchedBy, change, file: row.table.file },
    row: row.table.sheet === undefined ? `${row.row + 1}` : `${row.table.sheet}!${row.row + 1}`,
    hasNewPassword: pending.has(id),
  };
}

/** By the order in which the files were given, then by place. */
export function inOrder(problems: readonly SheetProblem[], files: readonly string[]): SheetProblem[] {
  return problems.toSorted(
    (a, b) =>
      files.indexOf(a.position.file) - files.indexOf(b.position.file) ||
      (a.cell ?? '').split('!')[0]?.localeCompare((b.cell ?? '').split('!')[0] ?? '') ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  );
}
