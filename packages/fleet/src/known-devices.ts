/** Who a device is: its serial and its MAC addresses, never its address. */
export interface DeviceMarks {
  readonly serial?: string | undefined;
  /** Lower case, colons; all that it has. */
  readonly macs?: readonly string[] | undefined;
}

interface Known {
  readonly id: string;
  readonly serial?: string | undefined;
  /** Lower case, colons. */
  readonly mac?: string | undefined;
}

/** By which marks a device was recognised. */
export type Likeness = 'serial-and-mac' | 'serial' | 'mac';

export interface Recognised<Device> {
  readonly device: Device;
  readonly by: Likeness;
}

/** Devices by serial and MAC, to recognise one of them wherever it answers. */
export class KnownDevices<Device extends Known> {
  readonly #bySerial = new Map<string, Device>();
  readonly #byMac = new Map<string, Device>();

  constructor(devices: Iterable<Device>) {
    for (const device of devices) {
      const { serial, mac } = device;
      if (isMark(serial) && !this.#bySerial.has(serial)) this.#bySerial.set(serial, device);
      if (isMark(mac) && !this.#byMac.has(mac)) this.#byMac.set(mac, device);
    }
  }

  /** Where serial and MAC lead to two devices, the MAC decides: makers give serials more than once. */
  recognise({ serial, macs = [] }: DeviceMarks): Recognised<Device> | undefined {
    const bySerial = isMark(serial) ? this.#bySerial.get(serial) : undefined;
    const byMac = macs.map((mac) => this.#byMac.get(mac)).find((device) => device !== undefined);
    if (byMac !== undefined) return { device: byMac, by: byMac === bySerial ? 'serial-and-mac' : 'mac' };
    return bySerial && { device: bySerial, by: 'serial' };
  }
}

function isMark(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
