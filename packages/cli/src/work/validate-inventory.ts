import { readFile } from 'node:fs/promises';
import { compareProblems, formatPosition, type Problem } from '@wardctl/fleet';
import { maskSecrets, plainTextSecretCode, selectDevices } from '@wardctl/inventory';
import { type CheckedInventory, checkInventory } from './check-inventory.ts';
import { namesOf } from './load-wards.ts';

export interface ValidateResult {
  readonly inventory: string;
  readonly problems: readonly Problem[];
  readonly summary: {
    readonly wards: number;
    readonly recorders: number;
    readonly cameras: number;
    /** Devices that are not there yet, counted in no other number. */
    readonly planned: number;
    readonly errors: number;
    readonly warnings: number;
  };
  /** Ids of all devices, by ward; empty when there are errors. */
  readonly devices: Readonly<Record<string, readonly string[]>>;
}

/** What a view needs to point at a problem: the line it is on, by `file:line:column`. */
export type SourceLines = ReadonlyMap<string, string>;

interface ValidateOptions {
  readonly checksSecrets?: boolean;
  /** Warnings are errors. */
  readonly isStrict?: boolean;
}

/** @throws FleetError `inventory/not-found`, `selection/empty` */
export async function validateInventory(
  directory: string,
  wards?: readonly string[] | string,
  { checksSecrets = false, isStrict = false }: ValidateOptions = {},
): Promise<ValidateResult> {
  const checked = await checkInventory(directory);
  if (checked.problems.some(({ severity }) => severity === 'error'))
    return resultOf(isStrict ? strict(checked) : checked);
  const chosen = wards === undefined ? checked : narrow(checked, namesOf(wards));
  const complete = checksSecrets ? await withSecretProblems(chosen) : chosen;
  return resultOf(isStrict ? strict(complete) : complete);
}

async function withSecretProblems(checked: CheckedInventory): Promise<CheckedInventory> {
  const { secretProblems } = await import('./check-secrets.ts');
  const found = await secretProblems(checked, process.env);
  return { ...checked, problems: [...checked.problems, ...found].sort(compareProblems) };
}

/** Every warning as an error; with errors there are no wards to work on. */
function strict(checked: CheckedInventory): CheckedInventory {
  if (checked.problems.length === 0) return checked;
  const problems = checked.problems.map((problem) => ({ ...problem, severity: 'error' as const }));
  return { ...checked, problems, wards: [] };
}

/** Only the wards, and the problems of their files. */
function narrow(checked: CheckedInventory, codes: readonly string[]): CheckedInventory {
  const { wards } = selectDevices(checked.wards, { wards: codes });
  const left = checked.wards.filter((ward) => !wards.includes(ward));
  const isElsewhere = ({ message, position }: Problem) =>
    left.some(({ code }) => position.file.includes(code) || message.startsWith(code));
  return {
    ...checked,
    wards,
    planned: checked.planned.filter((id) => wards.some(({ code }) => id.startsWith(`${code}-`))),
    problems: checked.problems.filter((problem) => !isElsewhere(problem)),
  };
}

function resultOf({ directory, problems, wards, planned }: CheckedInventory): ValidateResult {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    inventory: directory,
    problems,
    summary: {
      wards: wards.length,
      recorders: wards.reduce((sum, { recorders }) => sum + recorders.length, 0),
      cameras: wards.reduce((sum, { cameras }) => sum + cameras.length, 0),
      planned: planned.length,
      errors,
      warnings: problems.length - errors,
    },
    devices: Object.fromEntries(
      wards.map(({ code, recorders, cameras }) => [code, [...recorders, ...cameras].map(({ id }) => id)]),
    ),
  };
}

/** Reads the lines that problems point at, without passwords that stand there; a file that has gone has none. */
export async function readSourceLines(problems: readonly Problem[]): Promise<SourceLines> {
  const lines = new Map<string, string>();
  for (const [file, found] of Map.groupBy(problems, ({ position }) => position.file)) {
    // What could not be read then, a pipe or something huge, is not read now.
    const isReadable = found.every(({ code }) => code !== 'yaml/unreadable');
    const text = isReadable ? await readFile(file, 'utf8').catch(() => '') : '';
    const all = text.split(/\r?\n/);
    for (const { code, position } of found) {
      // A secret that has a line to itself has no key before it to be known by.
      const line = code === plainTextSecretCode ? '' : (all[position.line - 1] ?? '');
      lines.set(formatPosition(position), maskSecrets(line));
    }
  }
  return lines;
}
