import type { InventorySources } from '../inventory-sources.ts';
import type { WardFile } from '../schema-types.generated.ts';
import type { CityIndex } from './city-index.ts';
import { lettersIn } from './device-ids.ts';
import type { Field, Values } from './fields.ts';
import { type FoundWard, findWard, findWardByFleetCode, type NewWard } from './find-ward.ts';
import { type MatchedBy, matchDevice } from './match-device.ts';
import type { SheetRow } from './read-row.ts';
import type { Fault, SheetProblem } from './sheet-problem.ts';

/** A row with the ward and the device that it means. */
export interface PlacedRow {
  readonly row: SheetRow;
  readonly list: 'cameras' | 'recorders';
  /** Code of the ward. */
  readonly ward: string;
  /** Absent when the inventory has the ward. */
  readonly newWard?: NewWard;
  /** Absent for a new device whose id the row does not say. */
  readonly id?: string;
  readonly matchedBy: MatchedBy | 'new';
}

interface PlaceOptions {
  readonly city: CityIndex;
  readonly sources: InventorySources;
  /** `--ward` */
  readonly ward?: string | undefined;
  readonly edition?: string | undefined;
}

/** What ward and device each row means; two rows cannot mean one device. */
export function placeRows(
  rows: readonly SheetRow[],
  options: PlaceOptions,
): { readonly placed: readonly PlacedRow[]; readonly problems: readonly SheetProblem[] } {
  const placed: PlacedRow[] = [];
  const problems: SheetProblem[] = [];
  const wardOf = wardFinder(options);
  const seen = new Map<string, SheetRow>();
  for (const row of rows) {
    const found = placeRow(row, wardOf(row.values), options);
    const double = 'fault' in found ? undefined : doubleOf(found, seen);
    if ('fault' in found) problems.push(row.problem(found.field, found.fault));
    else if (double !== undefined) problems.push(row.problem(double.field, double.fault));
    else placed.push(found);
  }
  return { placed, problems };
}

interface Misplaced {
  readonly field: Field;
  readonly fault: Fault;
}

function placeRow(row: SheetRow, named: FoundWard, options: PlaceOptions): PlacedRow | Misplaced {
  const match = matchDevice(row.values, options.city);
  if (match.kind === 'fault') return match;
  if (named.kind === 'fault') return named;
  if (match.kind === 'new') return newDevice(row, named, options.sources);
  const { id, ward, list } = match.device;
  const other = codeOf(named);
  if (other !== undefined && other !== ward)
    return { field: unitField(row.values), fault: otherWard(id, ward) };
  return { row, list, ward, id, matchedBy: match.by };
}

/** Most rows of a sheet name one of a few wards. */
function wardFinder(options: PlaceOptions): (values: Values) => FoundWard {
  const wards = options.sources.wards.map(({ content }) => content);
  const known = new Map<string, FoundWard>();
  return (values) => {
    const key = JSON.stringify([values.unit_code, values.unit_name, values.unit_edition]);
    const found = known.get(key) ?? wardOf(values, wards, options);
    known.set(key, found);
    return found;
  };
}

function wardOf(values: Values, wards: readonly WardFile[], { ward, edition }: PlaceOptions): FoundWard {
  const named = findWard(values, { wards, edition });
  if (ward === undefined || named.kind === 'fault') return named;
  const given = findWardByFleetCode(ward, { wards, edition: values.unit_edition ?? edition });
  if (named.kind === 'unsaid' || given.kind === 'fault' || codeOf(named) === codeOf(given)) return given;
  const fault: Fault = {
    code: 'sheet/other-ward',
    message: `the row is of ${codeOf(named)}, not of ${ward}`,
  };
  return { kind: 'fault', field: unitField(values), fault };
}

function unitField({ unit_code: code }: Values): Field {
  return code === undefined ? 'unit_name' : 'unit_code';
}

function codeOf(found: FoundWard): string | undefined {
  if (found.kind === 'known') return found.code;
  return found.kind === 'new' ? found.ward.code : undefined;
}

function newDevice(row: SheetRow, named: FoundWard, sources: InventorySources): PlacedRow | Misplaced {
  const { id, device } = row.values;
  const ward =
    codeOf(named) ?? sources.wards.find(({ content }) => id?.startsWith(`${content.ward}-`))?.content.ward;
  if (ward === undefined) return { field: id === undefined ? 'ip' : 'id', fault: wardMissing };
  const letters = id === undefined ? undefined : lettersIn(id);
  if (id !== undefined && (!id.startsWith(`${ward}-`) || letters === undefined)) {
    return { field: 'id', fault: otherScheme(id, ward) };
  }
  const isRecorder = device === 'recorder' || letters === 'rec';
  return {
    row,
    list: isRecorder ? 'recorders' : 'cameras',
    ward,
    ...(named.kind === 'new' && { newWard: named.ward }),
    ...(id !== undefined && { id }),
    matchedBy: 'new',
  };
}

function doubleOf({ row, id }: PlacedRow, seen: Map<string, SheetRow>): Misplaced | undefined {
  const { serial, mac, ip: host, onvif_url: onvif, onvif_port: port = onvif?.port ?? '' } = row.values;
  const ip = host === undefined ? undefined : `${host}:${port}`;
  for (const [field, key] of Object.entries({ id, serial, mac, ip }) as [Field, string | undefined][]) {
    const first = key === undefined ? undefined : seen.get(`${field} ${key}`);
    if (first !== undefined) return { field, fault: double(field, first) };
    if (key !== undefined) seen.set(`${field} ${key}`, row);
  }
  return undefined;
}

function double(field: Field, first: SheetRow): Fault {
  const { cell, position } = first.problem(field, { code: 'sheet/duplicate-row', message: '' });
  return {
    code: 'sheet/duplicate-row',
    message: `${field === 'id' ? 'the same device' : `the same ${field}`} stands in ${position.file} ${cell} already`,
    hint: 'Keep one of the rows.',
  };
}

function otherWard(id: string, ward: string): Fault {
  return {
    code: 'sheet/other-ward',
    message: `${id} is a device of ${ward}`,
    hint: 'A device that moves to another ward gets a new id there: remove the old one first.',
  };
}

function otherScheme(id: string, ward: string): Fault {
  return {
    code: 'sheet/bad-value',
    message: `"${id}" is no id of ${ward}`,
    hint: `For example ${ward}-mr-0001; leave the cell empty and the next free id is taken.`,
  };
}

const wardMissing: Fault = {
  code: 'sheet/ward-missing',
  message: 'the inventory has no such device, and the row does not say of which ward it is',
  hint: 'Give --ward, or add the columns unit_code and unit_edition.',
};
