import { loadInventory } from '@wardctl/inventory';
import { type MigratedWard, migrateAdmin } from '@wardctl/inventory/editions';
import { InvalidInventory } from './invalid-inventory.ts';
import { today } from './today.ts';
import { writeFileWhole } from './write-file-whole.ts';

export interface MigrateAdminFlags {
  readonly inventory: string;
  readonly to: string;
  readonly mapping?: string | undefined;
  readonly polygons?: string | undefined;
  readonly 'unit-property': string;
  readonly write: boolean;
}

export interface MigrateAdminResult {
  readonly inventory: string;
  readonly to: string;
  readonly wards: readonly Omit<MigratedWard, 'text'>[];
  /** Files that were changed. */
  readonly written: readonly string[];
  readonly summary: Readonly<Record<MigratedWard['outcome'], number>>;
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `usage/invalid` */
export async function migrateInventory(flags: MigrateAdminFlags): Promise<MigrateAdminResult> {
  const { inventory, to, mapping, polygons, write } = flags;
  const loaded = await loadInventory(inventory, { today: today() });
  // What the rules find, the migration may be there to mend; of files that cannot be read it knows nothing.
  if (!loaded.sources.isComplete.wards) throw new InvalidInventory(inventory, loaded.problems);
  const wards = await migrateAdmin(loaded, {
    to,
    ...(mapping !== undefined && { mapping }),
    ...(polygons !== undefined && { polygons }),
    property: flags['unit-property'],
  });
  const written = write ? await writeMoved(wards) : [];
  return { inventory, to, wards: wards.map(withoutText), written, summary: summaryOf(wards) };
}

async function writeMoved(wards: readonly MigratedWard[]): Promise<string[]> {
  const written: string[] = [];
  for (const { file, text } of wards) {
    if (text === undefined) continue;
    await writeFileWhole(file, text);
    written.push(file);
  }
  return written;
}

function withoutText({ text: _, ...ward }: MigratedWard): Omit<MigratedWard, 'text'> {
  return ward;
}

function summaryOf(wards: readonly MigratedWard[]): MigrateAdminResult['summary'] {
  const summary = { same: 0, moves: 0, splits: 0, undecided: 0 };
  for (const { outcome } of wards) summary[outcome]++;
  return summary;
}
