import type { WardFile } from '../schema-types.generated.ts';
import { setValue } from '../set-value.ts';
import { comparableName } from './comparable-name.ts';
import type { Edition } from './edition.ts';
import type { NamedUnit } from './named-unit.ts';

/** One value of a ward file before and after. */
export interface ValueChange {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What changes in the file of a ward that becomes another unit. Its code and the ids in it are names: they stay. */
export function migrationChanges(
  { admin, name }: WardFile,
  unit: NamedUnit,
  { edition }: Edition,
): ValueChange[] {
  const { province, unit: code, formerly = [] } = admin;
  const former = { edition: admin.edition, province, unit: code };
  const isSameName = comparableName(name.vi) === comparableName(unit.name.vi);
  const changes = [
    { path: ['admin', 'edition'], before: admin.edition, after: edition },
    { path: ['admin', 'province'], before: province, after: unit.province },
    { path: ['admin', 'unit'], before: code, after: unit.unit },
    { path: ['admin', 'formerly'], before: admin.formerly, after: [former, ...formerly] },
    { path: ['name', 'vi'], before: name.vi, after: isSameName ? name.vi : unit.name.vi },
    { path: ['name', 'en'], before: name.en, after: isSameName ? name.en : unit.name.en },
  ];
  return changes.filter(({ before, after }) => before !== after);
}

/**
 * The text of a ward file with changed values; comments and order stay.
 *
 * @throws FleetError `inventory/invalid`
 */
export function applyChanges(text: string, changes: readonly ValueChange[]): string {
  return changes.reduce((edited, { path, after }) => setValue(edited, path, after), text);
}
