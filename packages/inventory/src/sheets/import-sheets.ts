import { readFileSync } from 'node:fs';
import type { DesiredWard, Problem, Secret } from '@wardctl/fleet';
import { finishWards } from '../finish-wards.ts';
import type { LoadedSources } from '../load-sources.ts';
import { resolveWards } from '../resolve-ward.ts';
import { rewriteText } from '../rewrite-text.ts';
import type { Camera, Recorder } from '../schema-types.generated.ts';
import { applyInheritedToCamera, applyInheritedToRecorder } from './apply-inherited.ts';
import { applySecret } from './apply-secrets.ts';
import { problemsAfter } from './check-outcome.ts';
import { indexCity } from './city-index.ts';
import { orderKeys } from './complete-device.ts';
import { DeviceIds } from './device-ids.ts';
import { loadSound } from './load-sound.ts';
import type { HeaderChoices } from './map-columns.ts';
import type { MatchedBy } from './match-device.ts';
import { newWardText } from './new-ward-text.ts';
import { placeRows } from './place-rows.ts';
import { isChanged, type PlannedDevice, planDevices } from './plan-devices.ts';
import type { SheetRow } from './read-row.ts';
import { readSheetFile } from './read-sheet-file.ts';
import { type ReadTables, readTables, type TableReport } from './read-tables.ts';
import type { PendingSecret, SecretSink } from './secret-sink.ts';
import { cellName, type SheetProblem } from './sheet-problem.ts';
import { WardDrafts } from './ward-drafts.ts';

export interface ImportOptions {
  /** ISO date on which agreements are judged. */
  readonly today: string;
  /** Code of the ward of all rows that do not say theirs. */
  readonly ward?: string | undefined;
  /** Edition of unit codes that stand without one. */
  readonly edition?: string | undefined;
  readonly choices?: HeaderChoices;
  /** Take what a formula last gave for its value. */
  readonly trustFormulas?: boolean;
  readonly secrets: SecretSink;
  readonly signal: AbortSignal;
}

/** A file of the inventory before and after. */
export interface FileRewrite {
  readonly file: string;
  /** Absent when the file is new. */
  readonly before?: string;
  readonly after: string;
}

export interface ImportedDevice {
  readonly id: string;
  readonly ward: string;
  readonly file: string;
  /** `Danh sách!3`: sheet and row. */
  readonly row: string;
  readonly matchedBy: MatchedBy | 'new';
  readonly change: 'added' | 'changed' | 'same';
  /** Whether the sheet has a password that is not stored yet. */
  readonly hasNewPassword: boolean;
}

/** What sheets would change. Nothing is changed yet. */
export interface SheetImport {
  readonly tables: readonly TableReport[];
  /** Of the sheets, then of the files as they would be. */
  readonly problems: readonly (SheetProblem | Problem)[];
  readonly devices: readonly ImportedDevice[];
  readonly files: readonly FileRewrite[];
  readonly secrets: readonly PendingSecret[];
  /** What the wards that change will resolve to, without what is only planned. */
  readonly wards: readonly DesiredWard[];
  /** Every password that stands in the sheets: whoever prints has to keep them out. */
  readonly passwords: readonly Secret[];
}

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
  const tables = await readAll(files, options);
  const { sources } = loaded;
  const sound = soundRows(tables);
  const { placed, problems: misplaced } = placeRows(sound, { ...options, sources, city: indexCity(sources) });
  const drafts = new WardDrafts(directory, sources);
  const { planned, problems: faults } = planDevices(placed, {
    sources,
    drafts,
    ids: new DeviceIds(textsOf(loaded)),
  });
  const { pending, problems: withoutUser } = await finishDevices(planned, { loaded, drafts, options });
  const rewrites = rewritten(drafts, planned);
  const names = new Set(pending.map(({ name }) => name));
  const sheetProblems = [
    ...tables.flatMap(({ problems }) => problems),
    ...misplaced,
    ...faults,
    ...withoutUser,
  ];
  return {
    tables: tables.flatMap(({ reports }) => reports),
    problems: [
      ...inOrder(sheetProblems, files),
      ...(await problemsAfter(loaded, { drafts, files: rewrites, today: options.today })),
    ],
    devices: inSheetOrder(planned, sound).map((device) => deviceReport(device, names)),
    files: rewrites,
    secrets: pending,
    wards: wardsAfter(loaded, rewrites, { drafts, options }),
    passwords: tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values.password ?? [])),
  };
}

async function readAll(files: readonly string[], options: ImportOptions): Promise<readonly ReadTables[]> {
  const { choices = new Map(), trustFormulas = false, signal } = options;
  const tables: ReadTables[] = [];
  for (const file of files) {
    tables.push(readTables(file, await readSheetFile(file, { signal }), { choices, trustFormulas }));
  }
  return tables;
}

function soundRows(tables: readonly ReadTables[]) {
  const faulty = new Set(
    tables
      .flatMap(({ problems }) => problems)
      .filter(({ severity }) => severity === 'error')
      .map(({ position, cell }) => rowKey(position.file, cell, position.line)),
  );
  return tables.flatMap(({ rows }) =>
    rows.filter(({ table, row }) => !faulty.has(rowKey(table.file, cellName(table.sheet, row, 0), row + 1))),
  );
}

function rowKey(file: string, cell: string | undefined, line: number): string {
  return JSON.stringify([file, cell?.slice(0, cell.lastIndexOf('!')), line]);
}

/** Everything in which the id of a device that has gone may still stand. */
function* textsOf({ sources }: LoadedSources): Generator<string> {
  for (const { file } of [...sources.wards, ...(sources.holds === undefined ? [] : [sources.holds])]) {
    yield readFileSync(file, 'utf8');
  }
}

interface FinishContext {
  readonly loaded: LoadedSources;
  readonly drafts: WardDrafts;
  readonly options: ImportOptions;
}

/** Writes what layers may say already, and references in place of passwords. */
async function finishDevices(planned: readonly PlannedDevice[], { loaded, drafts, options }: FinishContext) {
  const wards = resolveWards({ ...loaded.sources, wards: drafts.touched }, options.today);
  const cameras = new Map(
    wards.flatMap(({ ward }) => ward.cameras.map((camera) => [camera.id as string, camera])),
  );
  const recorders = new Map(
    wards.flatMap(({ ward }) => ward.recorders.map((recorder) => [recorder.id as string, recorder])),
  );
  const pending: PendingSecret[] = [];
  const problems: SheetProblem[] = [];
  for (const { device, before, placed } of planned) {
    options.signal.throwIfAborted();
    const { row } = placed;
    const [camera, recorder] = [cameras.get(device.id), recorders.get(device.id)];
    if (camera !== undefined)
      applyInheritedToCamera(device as Camera, row.values, {
        resolved: camera,
        fleet: loaded.sources.fleet?.content,
      });
    if (recorder !== undefined) applyInheritedToRecorder(device as Recorder, row.values, recorder);
    const resolved = (camera ?? recorder)?.credential ?? { reference: '', version: 1 };
    const secret = await applySecret(device, row, { sink: options.secrets, resolved });
    if (secret.pending !== undefined) pending.push(secret.pending);
    if (secret.problem !== undefined) problems.push(secret.problem);
    if (before === undefined) orderKeys(device);
  }
  return { pending, problems };
}

function rewritten(drafts: WardDrafts, planned: readonly PlannedDevice[]): FileRewrite[] {
  const used = new Set(planned.map(({ placed }) => placed.ward));
  return drafts.touched.flatMap(({ file, content, isNew }) => {
    if (isNew) return used.has(content.ward) ? [{ file, after: newWardText(content) }] : [];
    const before = readFileSync(file, 'utf8');
    const after = rewriteText(before, { ...content });
    return before === after ? [] : [{ file, before, after }];
  });
}

function wardsAfter(
  { sources }: LoadedSources,
  rewrites: readonly FileRewrite[],
  { drafts, options }: Omit<FinishContext, 'loaded'>,
): DesiredWard[] {
  const changed = new Set(rewrites.map(({ file }) => file));
  const wards = drafts.touched.filter(({ file }) => changed.has(file));
  return finishWards(resolveWards({ ...sources, wards }, options.today), sources.holds?.content);
}

/** By the order in which the files were given, then by place. */
function inOrder(problems: readonly SheetProblem[], files: readonly string[]): SheetProblem[] {
  return problems.toSorted(
    (a, b) =>
      files.indexOf(a.position.file) - files.indexOf(b.position.file) ||
      (a.cell ?? '').split('!')[0]?.localeCompare((b.cell ?? '').split('!')[0] ?? '') ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  );
}

/** Recorders are planned before cameras; people look for them where they stand. */
function inSheetOrder(planned: readonly PlannedDevice[], rows: readonly SheetRow[]): PlannedDevice[] {
  const place = new Map(rows.map((row, index) => [row, index]));
  return planned.toSorted((a, b) => (place.get(a.placed.row) ?? 0) - (place.get(b.placed.row) ?? 0));
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
