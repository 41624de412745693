import type { InventorySources } from '../inventory-sources.ts';
import { normaliseMac } from '../normalise.ts';
import type { Camera, Recorder, WardFile } from '../schema-types.generated.ts';

/** A device of the inventory, as its file has it. */
export interface KnownDevice {
  readonly id: string;
  /** Code of its ward. */
  readonly ward: string;
  readonly list: 'cameras' | 'recorders';
  readonly serial?: string;
  readonly mac?: string;
  readonly address: string;
}

/** The devices of a city by everything that a sheet may know them by. */
export interface CityIndex {
  readonly id: ReadonlyMap<string, KnownDevice>;
  readonly serial: ReadonlyMap<string, KnownDevice>;
  readonly mac: ReadonlyMap<string, KnownDevice>;
  /** Devices behind one address differ by their ports. */
  readonly address: ReadonlyMap<string, readonly KnownDevice[]>;
}

export function indexCity({ wards }: InventorySources): CityIndex {
  const devices = wards.flatMap(({ content }) => [...devicesOf(content)]);
  const by = (key: (device: KnownDevice) => string | undefined) =>
    new Map(devices.flatMap((device) => entryOf(key(device), device)));
  return {
    id: by(({ id }) => id),
    serial: by(({ serial }) => (serial === undefined ? undefined : comparableSerial(serial))),
    mac: by(({ mac }) => mac),
    address: Map.groupBy(devices, ({ address }) => address),
  };
}

/** Labels are read by people, who do not tell capitals from small letters. */
export function comparableSerial(serial: string): string {
  return serial.toUpperCase();
}

function entryOf(key: string | undefined, device: KnownDevice): (readonly [string, KnownDevice])[] {
  return key === undefined ? [] : [[key, device]];
}

function* devicesOf({ ward, recorders = [], cameras = [] }: WardFile): Generator<KnownDevice> {
  for (const { id, address } of recorders satisfies readonly Recorder[]) {
    yield { id, ward, list: 'recorders', address };
  }
  for (const { id, address, serial, mac } of cameras satisfies readonly Camera[]) {
    yield {
      ...{ id, ward, list: 'cameras', address },
      ...(serial !== undefined && { serial }),
      ...(mac !== undefined && { mac: normaliseMac(mac) }),
    };
  }
}
