import type { Problem } from '@wardctl/fleet';
import {
  columnName,
  type ImportedDevice,
  importSheets,
  parseHeaderChoices,
  type SheetImport,
  type SheetProblem,
  writeImport,
} from '@wardctl/inventory/sheets';
import type { FleetContext } from './fleet-context.ts';
import { overfullProblems } from './overfull-problems.ts';
import { openSecretSink } from './secret-sink.ts';
import { today } from './today.ts';
import { unifiedDiff } from './unified-diff.ts';

interface ImportSheetFlags {
  readonly inventory: string;
  readonly ward?: string | undefined;
  readonly edition?: string | undefined;
  readonly mapping?: readonly string[] | string | undefined;
  readonly 'trust-formulas'?: boolean;
  readonly write?: boolean;
}

type Table = SheetImport['tables'][number];

export interface ImportSheetResult {
  readonly inventory: string;
  /** Columns by their letters. */
  readonly tables: readonly (Omit<Table, 'columns'> & {
    readonly columns: readonly (Omit<Table['columns'][number], 'column'> & { readonly column: string })[];
  })[];
  readonly problems: readonly (SheetProblem | Problem)[];
  readonly devices: readonly ImportedDevice[];
  readonly files: readonly { readonly file: string; readonly isNew: boolean; readonly diff: string }[];
  /** Where passwords of the sheets go; never the passwords. */
  readonly secrets: readonly { readonly device: string; readonly reference: string }[];
  readonly isWritten: boolean;
  readonly summary: Readonly<
    Record<ImportedDevice['change'] | 'files' | 'secrets' | 'errors' | 'warnings', number>
  >;
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `usage/invalid`, `secret/…` */
export async function importSheetFiles(
  files: readonly string[],
  flags: ImportSheetFlags,
  context: Pick<FleetContext, 'baseDirectory' | 'credentials' | 'cancellation'>,
): Promise<ImportSheetResult> {
  const sink = await openSecretSink(context);
  const found = await importSheets(flags.inventory, files, {
    today: today(),
    ward: flags.ward,
    edition: flags.edition,
    choices: parseHeaderChoices([flags.mapping ?? []].flat()),
    trustFormulas: flags['trust-formulas'] ?? false,
    secrets: sink,
    signal: context.cancellation.signal,
  });
  for (const password of found.passwords) context.credentials.protect({ username: '', password });
  const problems = [...found.problems, ...overfullProblems(found.wards, found.files)];
  const isSound = problems.every(({ severity }) => severity === 'warning');
  const isWritten = flags.write === true && isSound && found.files.length + found.secrets.length > 0;
  if (isWritten) await writeImport(found, sink);
  return resultOf(flags.inventory, { ...found, problems }, isWritten);
}

function resultOf(inventory: string, found: SheetImport, isWritten: boolean): ImportSheetResult {
  const { tables, problems, devices, files, secrets } = found;
  const changes = (change: ImportedDevice['change']) => devices.filter((device) => device.change === change);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    inventory,
    tables: tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, column: columnName(column.column) })),
    })),
    problems,
    devices,
    files: files.map(({ file, before, after }) => ({
      file,
      isNew: before === undefined,
      diff: unifiedDiff(before ?? '', after),
    })),
    secrets: secrets.map(({ name, reference }) => ({ device: name, reference })),
    isWritten,
    summary: {
      added: changes('added').length,
      changed: changes('changed').length,
      same: changes('same').length,
      files: files.length,
      secrets: secrets.length,
      errors,
      warnings: problems.length - errors,
    },
  };
}
