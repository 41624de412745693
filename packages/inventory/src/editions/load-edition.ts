import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDay } from '../calendar.ts';
import { parseFast } from '../fast-yaml.ts';
import type { Edition, EditionUnit } from './edition.ts';

const folder = fileURLToPath(new URL('../../editions/', import.meta.url));
const known = new Map<string, Edition | undefined>();

/** An edition that ships with wardctl, or undefined. Read at its first use. */
export function loadEdition(scheme: string, edition: string): Edition | undefined {
  const key = `${scheme}/${edition}`;
  // Both come from people and become a path.
  if (!/^[a-z-]+$/.test(scheme) || !isDay(edition)) return undefined;
  if (!known.has(key)) known.set(key, readEdition(join(folder, scheme, `${edition}.yaml`)));
  return known.get(key);
}

/** The editions of a scheme that ship, oldest first. */
export function shippedEditions(scheme: string): string[] {
  return readdirSync(join(folder, scheme))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

/** As it is written: lists in the order of the codes, for people to compare. */
interface EditionFile extends Omit<Edition, 'provinces'> {
  readonly provinces: readonly {
    readonly province: string;
    readonly name: Required<EditionUnit['name']>;
    readonly units: readonly EditionUnit[];
  }[];
}

function readEdition(file: string): Edition | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = parseFast(readFileSync(file, 'utf8'));
  if (parsed === undefined) throw new Error(`${file} is not an edition`);
  const { scheme, edition, decision, provinces } = parsed.value as EditionFile;
  return {
    scheme,
    edition,
    decision,
    provinces: new Map(
      provinces.map(({ province, name, units }) => [
        province,
        { province, name, units: new Map(units.map((unit) => [unit.unit, unit])) },
      ]),
    ),
  };
}
