import type { AdministrativeUnit } from '@wardctl/fleet';
import type { SourceFile } from '../load-file.ts';
import type { Position, WardFile } from '../schema-types.generated.ts';
import { decideUnit } from './decide-unit.ts';
import type { Edition } from './edition.ts';
import { type NamedUnit, nameUnit } from './named-unit.ts';
import type { UnitMapping } from './unit-mapping.ts';

/** What a migration knows. */
export interface MigrationEvidence {
  readonly edition: Edition;
  readonly mapping?: UnitMapping;
  /** Codes of the units that a position is in. */
  readonly unitsAt?: (position: Position) => readonly string[];
}

/** What a migration means for the file of one ward. */
export interface WardMigration {
  readonly ward: string;
  readonly file: string;
  readonly from: AdministrativeUnit;
  /**
   * `same`: it is in the edition already. `moves`: all of it goes to `units[0]`. `splits`: its cameras go to several
   * units. `undecided`: nobody can say where some of them go.
   */
  readonly outcome: 'same' | 'moves' | 'splits' | 'undecided';
  readonly units: readonly UnitShare[];
  readonly undecided: readonly { readonly id: string; readonly reason: string }[];
}

/** What of a ward goes to one new unit. */
interface UnitShare extends NamedUnit {
  /** Ids of cameras; of sites in a ward without cameras. */
  readonly ids: readonly string[];
}

interface Place {
  readonly id: string;
  readonly position: Position | undefined;
}

/** Says where the cameras of a ward belong in another edition. Changes nothing. */
export function planMigration(
  { file, content }: SourceFile<WardFile>,
  evidence: MigrationEvidence,
): WardMigration {
  const { ward } = content;
  const { formerly: _, ...from } = content.admin;
  const { edition } = evidence.edition;
  if (from.edition === edition) return { ward, file, from, outcome: 'same', units: [], undecided: [] };
  const shares = new Map<string, UnitShare>();
  const undecided: { id: string; reason: string }[] = [];
  for (const place of placesOf(content)) {
    const decision = decide(place, from.unit, evidence);
    if (typeof decision === 'string') undecided.push({ id: place.id, reason: decision });
    else shares.set(decision.unit, { ...decision, ids: [...idsOf(shares, decision), place.id] });
  }
  const units = [...shares.values()].sort((a, b) => Number(a.unit) - Number(b.unit));
  return { ward, file, from, outcome: outcomeOf(units, undecided), units, undecided };
}

function idsOf(shares: ReadonlyMap<string, UnitShare>, { unit }: NamedUnit): readonly string[] {
  return shares.get(unit)?.ids ?? [];
}

function outcomeOf(units: readonly UnitShare[], undecided: readonly unknown[]): WardMigration['outcome'] {
  if (undecided.length > 0) return 'undecided';
  return units.length === 1 ? 'moves' : 'splits';
}

/** What shows where a ward is: its cameras; without cameras its sites, and without sites itself. */
function placesOf({ ward, sites, cameras = [] }: WardFile): Place[] {
  const positions = new Map(sites.map(({ id, position }) => [id, position]));
  if (cameras.length > 0) {
    return cameras.map(({ id, site, position }) => ({ id, position: position ?? positions.get(site) }));
  }
  if (sites.length > 0) return sites.map(({ id, position }) => ({ id, position }));
  return [{ id: ward, position: undefined }];
}

/** The unit of a place, or the reason why there is none. */
function decide({ position }: Place, from: string, evidence: MigrationEvidence): NamedUnit | string {
  const { edition, mapping, unitsAt } = evidence;
  const decision = decideUnit({
    from,
    mapped: mapping && (mapping.get(from) ?? []),
    around: position && unitsAt?.(position),
    lack: unitsAt === undefined ? 'no polygons are given' : 'it has no position',
  });
  if (decision.kind === 'undecided') return decision.reason;
  const { unit } = decision;
  return nameUnit(edition, unit) ?? `it would go to ${unit}, which edition ${edition.edition} does not have`;
}
