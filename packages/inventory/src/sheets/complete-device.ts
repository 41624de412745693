import type { Camera, Recorder } from '../schema-types.generated.ts';
import type { Field, Values } from './fields.ts';
import { sortKeys } from './set-in.ts';
import type { Fault } from './sheet-problem.ts';

const neededByCamera = {
  name: 'display_name',
  site: 'site',
  recorder: 'recorder',
  address: 'ip',
  model: 'model',
  placement: 'preset',
  ownership: 'ownership',
} as const satisfies Partial<Record<keyof Camera, Field>>;

const neededByRecorder = { site: 'site', address: 'ip' } as const satisfies Partial<
  Record<keyof Recorder, Field>
>;

/** What a new device lacks; one that is only planned has no serial, MAC or host key yet. */
export function missingFields(list: 'cameras' | 'recorders', device: Camera | Recorder): Field[] {
  const isPlanned = device.status === 'planned';
  const identity = list === 'cameras' ? { serial: 'serial', mac: 'mac' } : { hostKey: 'host_key' };
  const needed = {
    ...(list === 'cameras' ? neededByCamera : neededByRecorder),
    ...(isPlanned ? {} : (identity as Record<string, Field>)),
  };
  return Object.entries(needed).flatMap(([key, field]) => (key in device ? [] : [field]));
}

export function missingValue(fields: readonly Field[]): Fault {
  return {
    code: 'sheet/missing-value',
    message: `the inventory has no such device, and a new one needs ${fields.join(', ')}`,
    hint: 'Fill the cells, or add the columns.',
  };
}

/** A camera without a name of its own is called by its place. */
export function nameByPlace(camera: Camera, { site }: Values): void {
  if (camera.name === undefined && site !== undefined) camera.name = { vi: site };
}

const order = [
  ...[
    'id',
    'status',
    'name',
    'site',
    'recorder',
    'channel',
    'kind',
    'address',
    'port',
    'protocol',
    'hostKey',
  ],
  ...['serial', 'mac', 'model', 'placement', 'purpose', 'ownership', 'agreement', 'credential'],
  ...['credentialVersion', 'image', 'storage', 'channels', 'stream', 'retention', 'settings', 'position'],
  ...['mountHeightM', 'azimuthDeg', 'junction', 'purchasedOn', 'installedOn', 'conformity', 'note'],
];

/** Puts the keys of a new device in the order in which people write them. */
export function orderKeys(device: Camera | Recorder): void {
  sortKeys(device, order);
}
