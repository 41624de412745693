import type { InventorySources } from '../inventory-sources.ts';
import { normaliseMac } from '../normalise.ts';
import type { Camera, WardFile } from '../schema-types.generated.ts';
import { comparableSerial } from './city-index.ts';
import type { Field, Values } from './fields.ts';
import { findCameraModel } from './find-camera-model.ts';
import { findRecorder } from './find-recorder.ts';
import { findSite } from './find-site.ts';
import { slugOf } from './fold-text.ts';
import { setIn } from './set-in.ts';
import type { Fault } from './sheet-problem.ts';

export type Faults = readonly (readonly [Field, Fault])[];

interface Place {
  readonly ward: WardFile;
  readonly sources: InventorySources;
}

/** Where the fields stand that are taken over as they are. */
const plain = [
  ['display_name', ['name', 'vi']],
  ['display_name_en', ['name', 'en']],
  ['ip', ['address']],
  ['channel', ['channel']],
  ['preset', ['placement']],
  ['purpose', ['purpose']],
  ['ownership', ['ownership']],
  ['mount_height_m', ['mountHeightM']],
  ['azimuth_deg', ['azimuthDeg']],
  ['purchased_on', ['purchasedOn']],
  ['installed_on', ['installedOn']],
  ['note', ['note']],
] as const satisfies readonly (readonly [Field, readonly string[]])[];

/** Writes what a row says into a camera, except for what layers below may say already. */
export function applyCamera(camera: Camera, values: Values, { ward, sources }: Place): Faults {
  for (const [field, path] of plain) setIn(camera, path, values[field]);
  applyIdentity(camera, values);
  setIn(
    camera,
    ['junction'],
    values.junction === undefined ? undefined : slugOf(values.junction) || undefined,
  );
  return [
    ...applySite(camera, values, ward),
    ...applyRecorder(camera, values, ward),
    ...applyModel(camera, values, sources),
    ...applyPosition(camera, values, ward),
    ...applyAgreement(camera, values, ward),
    ...applyConformity(camera, values),
  ];
}

/** Another spelling of the same serial or MAC address is no change. */
function applyIdentity(camera: Camera, { serial, mac }: Values): void {
  const isSameSerial =
    serial !== undefined &&
    camera.serial !== undefined &&
    comparableSerial(serial) === comparableSerial(camera.serial);
  if (!isSameSerial) setIn(camera, ['serial'], serial);
  if (camera.mac === undefined || normaliseMac(camera.mac) !== mac) setIn(camera, ['mac'], mac);
}

function applySite(camera: Camera, values: Values, ward: WardFile): Faults {
  if (values.site === undefined && camera.site !== undefined) return [];
  const { site, isNew, fault } = findSite(values, ward);
  if (site === undefined) return [];
  if (isNew) ward.sites.push(site);
  camera.site = site.id;
  return fault === undefined ? [] : [['site', fault]];
}

function applyRecorder(camera: Camera, values: Values, ward: WardFile): Faults {
  const [only, ...others] = ward.recorders ?? [];
  if (values.recorder === undefined) {
    if (only !== undefined && others.length === 0) camera.recorder ??= only.id;
    return [];
  }
  const { value, fault } = findRecorder(values.recorder, ward);
  setIn(camera, ['recorder'], value);
  return fault === undefined ? [] : [['recorder', fault]];
}

function applyModel(camera: Camera, values: Values, { models }: InventorySources): Faults {
  const vendor = values.vendor ?? camera.model?.split('/')[0];
  const { value, fault } = findCameraModel({ ...values, ...(vendor !== undefined && { vendor }) }, models);
  setIn(camera, ['model'], value);
  return fault === undefined ? [] : [['model', fault]];
}

function applyPosition(camera: Camera, { lat, lon }: Values, { sites }: WardFile): Faults {
  if (lat === undefined && lon === undefined) return [];
  if (lat === undefined || lon === undefined) {
    const fault = {
      code: 'sheet/missing-value',
      message: 'a position needs latitude and longitude',
    } as const;
    return [[lat === undefined ? 'lon' : 'lat', fault]];
  }
  const site = sites.find(({ id }) => id === camera.site)?.position;
  if (camera.position !== undefined || site?.lat !== lat || site.lon !== lon) camera.position = { lat, lon };
  return [];
}

function applyAgreement(camera: Camera, values: Values, { agreements = [] }: WardFile): Faults {
  const { agreement_no: number, agreement_until: until } = values;
  if (number === undefined) return [];
  const agreement = agreements.find((entry) => entry.number === number || entry.id === number);
  if (agreement === undefined) return [['agreement_no', unknownAgreement(number)]];
  camera.agreement = agreement.id;
  if (until === undefined || until === agreement.until) return [];
  return [['agreement_until', otherEnd(agreement.until)]];
}

function unknownAgreement(number: string): Fault {
  return {
    code: 'sheet/unknown-agreement',
    message: `the ward has no agreement "${number}"`,
    hint: 'Add it to the ward file: what it covers and from when does not stand in a sheet.',
  };
}

function otherEnd(until: string): Fault {
  return {
    code: 'sheet/other-agreement',
    message: `the ward file says that the agreement ends on ${until}`,
    hint: 'An agreement is of many cameras: correct its end in the ward file, or here.',
  };
}

function applyConformity(
  camera: Camera,
  { conformity_no: certificate, conformity_on: date }: Values,
): Faults {
  if (certificate === undefined && date === undefined) return [];
  const merged = {
    ...camera.conformity?.qcvn135,
    ...(certificate && { certificate }),
    ...(date && { date }),
  };
  const { certificate: number, date: day } = merged;
  if (number !== undefined && day !== undefined) {
    setIn(camera, ['conformity', 'qcvn135'], { certificate: number, date: day });
    return [];
  }
  const fault: Fault = {
    code: 'sheet/missing-value',
    message: 'a certificate of conformity needs its number and its day',
    hint: 'Give the columns conformity_no and conformity_on.',
  };
  return [[certificate === undefined ? 'conformity_on' : 'conformity_no', fault]];
}
