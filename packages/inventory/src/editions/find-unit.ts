import type { AdministrativeUnit } from '@wardctl/fleet';
import type { EditionUnit } from './edition.ts';
import { loadEdition } from './load-edition.ts';

/** What is known of a unit: itself; that its province has no such code; or nothing, because nobody has written its province down. */
export type UnitLookup =
  | { readonly kind: 'found'; readonly unit: EditionUnit }
  | { readonly kind: 'no-such-unit'; readonly codes: readonly string[] }
  | { readonly kind: 'not-shipped' };

/** Looks a unit up in the edition that it names, never in another one: codes are used again. */
export function findUnit({ scheme, edition, province, unit }: AdministrativeUnit): UnitLookup {
  const units = loadEdition(scheme, edition)?.provinces.get(province)?.units;
  if (units === undefined) return { kind: 'not-shipped' };
  const found = units.get(unit);
  return found === undefined
    ? { kind: 'no-such-unit', codes: [...units.keys()] }
    : { kind: 'found', unit: found };
}
