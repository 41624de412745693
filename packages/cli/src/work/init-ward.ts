import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DesiredWard, FleetError, type Problem } from '@wardctl/fleet';
import { loadInventory } from '@wardctl/inventory';
import { initWard, type NewWard } from '@wardctl/inventory/init';
import { overfullRecorders } from './check-inventory.ts';
import { InvalidInventory } from './invalid-inventory.ts';
import { today } from './today.ts';

export interface InitWardFlags {
  readonly inventory: string;
  readonly unit: string;
  readonly from: string;
  readonly edition?: string | undefined;
  readonly placement?: string | undefined;
  readonly recorders?: number | undefined;
  readonly subnet?: string | undefined;
  readonly write: boolean;
}

export interface InitWardResult {
  readonly ward: string;
  readonly name: NewWard['content']['name'];
  readonly file: string;
  readonly network: string;
  readonly sites: number;
  readonly recorders: number;
  readonly cameras: number;
  readonly isWritten: boolean;
  /** Warnings about the new file, and recorders whose disk would be too small. */
  readonly problems: readonly (Problem | Overfull)[];
  readonly text: string;
}

interface Overfull {
  readonly code: string;
  readonly severity: 'warning';
  readonly message: string;
  readonly hint?: string;
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty`, `usage/invalid` */
export async function initNewWard(flags: InitWardFlags): Promise<InitWardResult> {
  const { inventory, unit, from, edition, placement, recorders, subnet } = flags;
  const loaded = await loadInventory(inventory, { today: today() });
  const { fleet, isComplete } = loaded.sources;
  if (fleet === undefined || !isComplete.wards || !isComplete.models)
    throw new InvalidInventory(inventory, loaded.problems);
  const made = initWard(loaded, {
    unit,
    from,
    today: today(),
    ...(edition !== undefined && { edition }),
    ...(placement !== undefined && { placement }),
    ...(recorders !== undefined && { recorders }),
    ...(subnet !== undefined && { subnet }),
  });
  const errors = made.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw unusable(made, errors);
  if (flags.write) await writeNewFile(made);
  return resultOf(made, flags.write);
}

function unusable({ file }: NewWard, [first, ...others]: readonly Problem[]): FleetError {
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return new FleetError('usage/invalid', `${file} would not be valid: ${first?.message}${more}`, {
    hint: first?.hint ?? 'Give other counts or another network.',
  });
}

async function writeNewFile({ file, text }: NewWard): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw new FleetError('usage/invalid', `${file} cannot be written (${cause.code})`, {
      hint: 'Files that are there are never overwritten; check who may write to the folder.',
      cause,
    });
  });
}

function resultOf(made: NewWard, isWritten: boolean): InitWardResult {
  const { file, text, content, network, problems } = made;
  return {
    ward: content.ward,
    name: content.name,
    file,
    network,
    sites: content.sites.length,
    recorders: content.recorders?.length ?? 0,
    cameras: content.cameras?.length ?? 0,
    isWritten,
    problems: [...problems, ...tooSmall(made.ward)],
    text,
  };
}

/** Planned recorders are in no plan, so nobody else would say before they are bought that their disks are too small. */
function tooSmall(ward: DesiredWard | undefined): Overfull[] {
  return (ward === undefined ? [] : overfullRecorders(ward)).map(({ error: { code, message, hint } }) => ({
    code,
    severity: 'warning',
    message,
    ...(hint !== undefined && { hint }),
  }));
}
