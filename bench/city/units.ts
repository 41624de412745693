import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const file = join(import.meta.dirname, '../../packages/inventory/editions/vn-gso/2025-07-01.yaml');

/** The administrative unit that a generated ward says it is. */
export interface Unit {
  readonly province: string;
  readonly code: string;
  readonly name: string;
}

interface EditionFile {
  readonly provinces: readonly {
    readonly province: string;
    readonly units: readonly { readonly unit: string; readonly name: { readonly vi: string } }[];
  }[];
}

/** Real units first; where there are more wards than those, units of a province that nobody has written down. */
export function unitsFor(wards: number): Unit[] {
  const { provinces }: EditionFile = parse(readFileSync(file, 'utf8'));
  const real = provinces.flatMap(({ province, units }) =>
    units.map(({ unit, name }) => ({ province, code: unit, name: name.vi })),
  );
  return Array.from({ length: wards }, (_, index) => real[index] ?? invented(index));
}

function invented(index: number): Unit {
  const code = String(index + 1).padStart(5, '0');
  return { province: '99', code, name: `Phường ${code}` };
}
