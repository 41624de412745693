import { readFile } from 'node:fs/promises';
import { FleetError } from '@wardctl/fleet';
import type { SourceFile } from '../load-file.ts';
import type { LoadedInventory } from '../load-inventory.ts';
import type { WardFile } from '../schema-types.generated.ts';
import type { Edition } from './edition.ts';
import { loadEdition, shippedEditions } from './load-edition.ts';
import { applyChanges, migrationChanges, type ValueChange } from './migrate-text.ts';
import { type MigrationEvidence, planMigration, type WardMigration } from './plan-migration.ts';
import { parseMapping } from './unit-mapping.ts';

interface MigrationOptions {
  /** Edition to migrate to. */
  readonly to: string;
  /** File with what became of the units: CSV or JSON. */
  readonly mapping?: string;
  /** GeoJSON file with the borders of the new units. */
  readonly polygons?: string;
  /** Property of the polygons with the code of the unit. */
  readonly property?: string;
}

/** A ward, what a migration means for it, and the file as it would be. */
export interface MigratedWard extends WardMigration {
  /** Empty unless the ward moves. */
  readonly changes: readonly ValueChange[];
  /** Absent unless the ward moves. */
  readonly text?: string;
}

const scheme = 'vn-gso';

/**
 * Works out what every ward of an inventory becomes in another edition of the administrative units. Writes nothing.
 *
 * @throws FleetError `usage/invalid` for an unknown edition, `inventory/invalid`, `inventory/not-found`
 */
export async function migrateAdmin(
  { sources }: Pick<LoadedInventory, 'sources'>,
  options: MigrationOptions,
): Promise<MigratedWard[]> {
  const evidence = await gatherEvidence(options);
  return Promise.all(sources.wards.map((source) => migrateWard(source, evidence)));
}

async function migrateWard(source: SourceFile<WardFile>, evidence: MigrationEvidence): Promise<MigratedWard> {
  const migration = planMigration(source, evidence);
  const [unit] = migration.units;
  if (migration.outcome !== 'moves' || unit === undefined) return { ...migration, changes: [] };
  const changes = migrationChanges(source.content, unit, evidence.edition);
  return { ...migration, changes, text: applyChanges(await readFile(source.file, 'utf8'), changes) };
}

async function gatherEvidence(options: MigrationOptions): Promise<MigrationEvidence> {
  const edition = requireEdition(options.to);
  return { edition, ...(await mappingOf(options)), ...(await polygonsOf(options)) };
}

async function mappingOf({ mapping }: MigrationOptions): Promise<Pick<MigrationEvidence, 'mapping'>> {
  if (mapping === undefined) return {};
  const text = await readFile(mapping, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FleetError('inventory/not-found', `${mapping}: the mapping cannot be read (${cause.code})`, {
      hint: 'Check the path.',
      cause,
    });
  });
  return { mapping: await parseMapping(text, mapping) };
}

async function polygonsOf(options: MigrationOptions): Promise<Pick<MigrationEvidence, 'unitsAt'>> {
  if (options.polygons === undefined) return {};
  const { property } = options;
  const { readPolygons } = await import('./read-polygons.ts');
  const polygons = await readPolygons(options.polygons, { ...(property !== undefined && { property }) });
  const { unitsAt } = await import('./polygon-lookup.ts');
  return { unitsAt: (position) => unitsAt(polygons, position) };
}

function requireEdition(name: string): Edition {
  const edition = loadEdition(scheme, name);
  if (edition !== undefined) return edition;
  throw new FleetError('usage/invalid', `wardctl does not know edition ${name} of ${scheme}`, {
    hint: `Known: ${shippedEditions(scheme).join(', ')}.`,
  });
}
