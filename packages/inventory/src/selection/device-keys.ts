import type { ControlScope, Ownership, Placement, RecorderKindName } from '@wardctl/fleet';
import type { Selectable } from './selectable.ts';

/** One thing that a query can ask of a device. */
interface DeviceKey {
  /** Empty where a device has no such value. */
  readonly values: (device: Selectable) => readonly string[];
  /** All there can be, where that is known. */
  readonly closed?: readonly string[];
  /** A value stands for one thing: one that is not there is a slip of the pen even where it excludes. */
  readonly isName?: true;
}

// Written as maps so that a value added to the type is missed here.
const placements: Record<Placement, true> = {
  'main-road': true,
  'main-road-lpr': true,
  residential: true,
  hotspot: true,
  indoor: true,
};
const ownerships: Record<Ownership, true> = {
  budget: true,
  organisation: true,
  household: true,
  joint: true,
};
const scopes: Record<ControlScope, true> = { configure: true, observe: true };
const recorderKinds: Record<RecorderKindName, true> = { mediamtx: true, motion: true };

const deviceKeys: Readonly<Record<string, DeviceKey>> = {
  ward: { values: ({ ward }) => [ward.code], isName: true },
  site: { values: ({ camera, recorder }) => some(camera?.site ?? recorder?.site) },
  recorder: { values: ({ camera, recorder }) => some(camera?.recorder ?? recorder?.id), isName: true },
  kind: {
    values: ({ camera }) => [camera === undefined ? 'recorder' : 'camera'],
    closed: ['camera', 'recorder'],
  },
  'recorder-kind': { values: ({ recorder }) => some(recorder?.kind), closed: Object.keys(recorderKinds) },
  placement: { values: ({ camera }) => some(camera?.placement), closed: Object.keys(placements) },
  ownership: { values: ({ camera }) => some(camera?.ownership), closed: Object.keys(ownerships) },
  control: { values: ({ camera }) => some(camera?.control), closed: Object.keys(scopes) },
  agreement: { values: ({ camera }) => some(camera?.agreement) },
  vendor: { values: ({ camera }) => some(camera?.model.split('/')[0]) },
  model: { values: ({ camera }) => (camera === undefined ? [] : modelNames(camera.model)) },
  retention: { values: ({ camera }) => some(camera?.retention.class) },
  unit: { values: ({ ward: { admin } }) => [admin.unit, `${admin.edition}/${admin.unit}`] },
};

const label = 'label.';

/** The keys that every inventory knows. */
export const keyNames: readonly string[] = Object.keys(deviceKeys);

/** What a key asks, or undefined when it is neither one of ours nor a label of any device. */
export function deviceKey(name: string, labels: ReadonlySet<string>): DeviceKey | undefined {
  if (Object.hasOwn(deviceKeys, name)) return deviceKeys[name];
  const own = name.startsWith(label) ? name.slice(label.length) : name;
  return labels.has(own) ? { values: (device) => labelValue(device, own) } : undefined;
}

/** Every label that any of the devices carries. */
export function labelNames(devices: Iterable<Selectable>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const device of devices) for (const name of Object.keys(labelsOf(device) ?? {})) names.add(name);
  return names;
}

function labelsOf({ camera, recorder }: Selectable): Readonly<Record<string, string>> | undefined {
  return camera === undefined ? recorder?.labels : camera.labels;
}

function labelValue(device: Selectable, name: string): readonly string[] {
  const labels = labelsOf(device) ?? {};
  return Object.hasOwn(labels, name) ? some(labels[name]) : [];
}

/** `hikvision/DS-1` and `DS-1`: who knows the model seldom wants to type its vendor too. */
function modelNames(model: string): string[] {
  return [model, model.slice(model.indexOf('/') + 1)];
}

function some(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
