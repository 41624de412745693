import { loadEdition } from '../editions/load-edition.ts';
import { type NamedUnit, nameUnit } from '../editions/named-unit.ts';
import type { AdminUnit, LocalName, WardFile } from '../schema-types.generated.ts';
import type { Field, Values } from './fields.ts';
import { foldText } from './fold-text.ts';
import type { Fault } from './sheet-problem.ts';

/** A ward that no file has yet. */
export interface NewWard {
  readonly code: string;
  readonly admin: AdminUnit;
  readonly name: LocalName;
}

export type FoundWard =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'new'; readonly ward: NewWard }
  /** The row says nothing of it. */
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'fault'; readonly field: Field; readonly fault: Fault };

interface WardOptions {
  readonly wards: readonly WardFile[];
  /** `--edition` */
  readonly edition?: string | undefined;
}

/** The ward that a row names by its unit: a code, which means nothing without its edition, or a name. */
export function findWard(values: Values, options: WardOptions): FoundWard {
  const field = values.unit_code === undefined ? 'unit_name' : 'unit_code';
  const unit = values[field];
  if (unit === undefined) return { kind: 'unsaid' };
  const edition = values.unit_edition ?? options.edition;
  const result = /^\d{5}$/.test(unit)
    ? wardByCode(unit, edition, { wards: options.wards, name: values.unit_name })
    : wardByName(unit, edition, options.wards);
  return 'code' in result && 'message' in result
    ? { kind: 'fault', field, fault: result }
    : (result as FoundWard);
}

/** The ward of a code of the fleet, `vn01-00082`, as `--ward` names it. */
export function findWardByFleetCode(code: string, { wards, edition }: WardOptions): FoundWard {
  if (wards.some(({ ward }) => ward === code)) return { kind: 'known', code };
  const [, , unit] = /^vn(\d{2})-(\d{5})$/.exec(code) ?? [];
  const result = unit === undefined ? noSuchWard(code) : wardByCode(unit, edition, { wards });
  if ('message' in result) return { kind: 'fault', field: 'unit_code', fault: result };
  const found = result.kind === 'new' ? result.ward.code : code;
  return found === code ? result : { kind: 'fault', field: 'unit_code', fault: noSuchWard(code) };
}

interface Naming {
  readonly wards: readonly WardFile[];
  readonly name?: string | undefined;
}

function wardByCode(unit: string, edition: string | undefined, { wards, name }: Naming): FoundWard | Fault {
  if (edition === undefined) return editionMissing(unit);
  const known = wards.find(({ admin }) => admin.unit === unit && admin.edition === edition);
  if (known !== undefined) return { kind: 'known', code: known.ward };
  const shipped = loadEdition('vn-gso', edition);
  const named = shipped === undefined ? undefined : nameUnit(shipped, unit);
  if (named !== undefined) return newWard(named, edition);
  return unwritten(unit, edition, { wards, name });
}

/** A unit of a province that no edition file has: the name in the sheet, and the one province of the city. */
function unwritten(unit: string, edition: string, { wards, name }: Naming): FoundWard | Fault {
  const provinces = new Set(wards.map(({ admin }) => admin.province));
  const [province] = provinces;
  const shipped = loadEdition('vn-gso', edition);
  const isListed = province !== undefined && shipped?.provinces.has(province) === true;
  if (
    isListed ||
    provinces.size !== 1 ||
    province === undefined ||
    name === undefined ||
    /^\d+$/.test(name)
  ) {
    return {
      code: 'sheet/unknown-unit',
      message: `edition ${edition} has no unit ${unit} that is known`,
      hint: 'Correct code or edition. For a unit of another province, make its ward file first: wardctl init ward',
    };
  }
  return newWard({ province, unit, name: { vi: name, en: '' } }, edition);
}

function newWard({ province, unit, name }: NamedUnit, edition: string): FoundWard {
  const admin: AdminUnit = { scheme: 'vn-gso', edition, province, unit };
  const names = name.en === '' ? { vi: name.vi } : name;
  return { kind: 'new', ward: { code: `vn${province}-${unit}`, admin, name: names } };
}

function wardByName(
  name: string,
  edition: string | undefined,
  wards: readonly WardFile[],
): FoundWard | Fault {
  const wanted = foldUnitName(name);
  const known = wards.filter(
    ({ name: { vi }, admin }) =>
      foldUnitName(vi) === wanted && (edition === undefined || admin.edition === edition),
  );
  if (known.length === 1) return { kind: 'known', code: known[0]?.ward ?? '' };
  if (known.length > 1) return ambiguous(name);
  return edition === undefined ? editionMissing(name) : shippedByName(name, edition, wards);
}

function shippedByName(name: string, edition: string, wards: readonly WardFile[]): FoundWard | Fault {
  const wanted = foldUnitName(name);
  const ours = new Set(wards.map(({ admin }) => admin.province));
  const shipped = loadEdition('vn-gso', edition);
  const units = [...(shipped?.provinces.values() ?? [])]
    .filter(({ province }) => ours.size === 0 || ours.has(province))
    .flatMap(({ units }) => [...units.values()].filter((unit) => foldUnitName(unit.name.vi) === wanted));
  if (units.length > 1) return ambiguous(name);
  const named = units[0] && shipped && nameUnit(shipped, units[0].unit);
  return named ? newWard(named, edition) : unknownName(name, edition);
}

/** `Phường Hoàn Kiếm`, `P. Hoàn Kiếm` and `hoan kiem` are one name. */
function foldUnitName(name: string): string {
  return foldText(name.replace(/^\s*(?:phường|xã|đặc khu|phuong|xa|dac khu|p\.|x\.)\s+/iu, ''));
}

function editionMissing(unit: string): Fault {
  return {
    code: 'sheet/edition-missing',
    message: `"${unit}" means nothing without the edition of the codes`,
    hint: 'Add a column unit_edition, or give --edition 2025-07-01',
  };
}

function ambiguous(name: string): Fault {
  return {
    code: 'sheet/unknown-unit',
    message: `several units have the name "${name}"`,
    hint: 'Add a column unit_code with the code of five digits.',
  };
}

function unknownName(name: string, edition: string): Fault {
  return {
    code: 'sheet/unknown-unit',
    message: `no unit of edition ${edition} in this city has the name "${name}"`,
    hint: 'Write the code of five digits, or the name as the edition has it.',
  };
}

function noSuchWard(code: string): Fault {
  return {
    code: 'sheet/unknown-unit',
    message: `there is no ward ${code}`,
    hint: 'Write vn, the province, a hyphen and the unit: vn01-00082',
  };
}
