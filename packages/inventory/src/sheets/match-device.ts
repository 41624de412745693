import { type CityIndex, comparableSerial, type KnownDevice } from './city-index.ts';
import type { Field, Values } from './fields.ts';
import type { Fault } from './sheet-problem.ts';

export type MatchedBy = 'id' | 'serial' | 'mac' | 'address';

export type Match =
  | { readonly kind: 'known'; readonly device: KnownDevice; readonly by: MatchedBy }
  | { readonly kind: 'new' }
  | { readonly kind: 'fault'; readonly field: Field; readonly fault: Fault };

/** The device that a row means: by its id, else its serial, else its MAC address, else its address. */
export function matchDevice(values: Values, city: CityIndex): Match {
  const { id, serial, mac, ip } = values;
  const found = {
    id: id === undefined ? undefined : city.id.get(id),
    serial: serial === undefined ? undefined : city.serial.get(comparableSerial(serial)),
    mac: mac === undefined ? undefined : city.mac.get(mac),
    address: ip === undefined ? undefined : city.address.get(ip)?.[0],
  };
  const by = (['id', 'serial', 'mac', 'address'] as const).find((key) => found[key] !== undefined);
  const device = id !== undefined && found.id === undefined ? undefined : by && found[by];
  for (const field of ['serial', 'mac'] as const) {
    const owner = found[field];
    if (owner !== undefined && owner !== device)
      return { kind: 'fault', field, fault: belongsTo(field, owner, device) };
  }
  if (device === undefined || by === undefined) return { kind: 'new' };
  const other = by === 'address' ? (severalAt(device, city) ?? otherIdentity(values, device)) : undefined;
  return other === undefined ? { kind: 'known', device, by } : { kind: 'fault', field: 'ip', fault: other };
}

function belongsTo(field: 'serial' | 'mac', owner: KnownDevice, device: KnownDevice | undefined): Fault {
  const rest = device === undefined ? 'not to a new device' : `not to ${device.id}, which the row means`;
  return {
    code: 'sheet/other-device',
    message: `the ${field} belongs to ${owner.id}, ${rest}`,
    hint: 'Correct the row, or the inventory.',
  };
}

/** Addresses move from one device to the next; that is no proof when serial or MAC say otherwise. */
function otherIdentity({ serial, mac }: Values, device: KnownDevice): Fault | undefined {
  const differs =
    (serial !== undefined && device.serial !== undefined && serial !== device.serial) ||
    (mac !== undefined && device.mac !== undefined && mac !== device.mac);
  if (!differs) return undefined;
  return {
    code: 'sheet/other-device',
    message: `${device.id} has this address, with another serial or MAC`,
    hint: `If the camera was replaced, write ${device.id} in the column id; else correct the address.`,
  };
}

function severalAt({ address }: KnownDevice, city: CityIndex): Fault | undefined {
  const devices = city.address.get(address) ?? [];
  if (devices.length < 2) return undefined;
  return {
    code: 'sheet/other-device',
    message: `${devices.map(({ id }) => id).join(' and ')} have this address`,
    hint: 'Say which of them the row means: write its id or its serial.',
  };
}
