import { type DeviceMarks, KnownDevices, type Likeness } from './known-devices.ts';

/** A device of the inventory, by what makes it itself. */
export interface InventoryDevice {
  readonly id: string;
  /** Absent as long as nobody knows it. */
  readonly serial?: string | undefined;
  /** Lower case, colons. */
  readonly mac?: string | undefined;
}

/**
 * Who answers for one device of the inventory, over a whole run.
 *
 * `match`: it does. `doubtful`: serial or MAC are its own, not both. `moved`: it answers at the address of `at`, and does not
 * at its own. `swapped`: the same, and the two are at each other's. `rogue`: at its address answers a device that the
 * inventory does not know. `missing`: at its address answers another device of the inventory, and it answers nowhere.
 */
export interface IdentityVerdict {
  readonly verdict: 'match' | 'doubtful' | 'moved' | 'swapped' | 'rogue' | 'missing';
  /** Whose address it answers at, when not its own. */
  readonly at?: string;
  /** The device of the inventory that answers in its place. */
  readonly answeredBy?: string;
  /** By what the device that answers was recognised. */
  readonly by?: Likeness;
}

interface Sighting {
  /** Whose address it is. */
  readonly at: string;
  readonly seen: DeviceMarks;
  readonly recognised: { readonly id: string; readonly by: Likeness } | undefined;
}

/**
 * Holds what answered at the addresses of a run against the whole inventory. Devices that nothing is known of, neither
 * from their own address nor from another, have no verdict.
 *
 * @param answers By the id of the device at whose address it answered: who it says it is.
 */
export function judgeIdentities(
  answers: ReadonlyMap<string, DeviceMarks>,
  inventory: readonly InventoryDevice[],
): Map<string, IdentityVerdict> {
  const devices = new Map(inventory.map((device) => [device.id, device]));
  const known = new KnownDevices(inventory);
  const sightings = new Map<string, Sighting>();
  for (const [at, seen] of answers)
    sightings.set(at, { at, seen, recognised: whoIs(seen, at, { devices, known }) });
  const elsewhere = new Map<string, Sighting>();
  for (const sighting of sightings.values()) {
    const { at, recognised } = sighting;
    if (recognised !== undefined && recognised.id !== at) elsewhere.set(recognised.id, sighting);
  }
  const verdicts = new Map<string, IdentityVerdict>();
  for (const id of new Set([...sightings.keys(), ...elsewhere.keys()])) {
    const found = judge(id, { here: sightings.get(id), there: elsewhere.get(id) });
    if (found !== undefined) verdicts.set(id, found);
  }
  return verdicts;
}

interface Inventory {
  readonly devices: ReadonlyMap<string, InventoryDevice>;
  readonly known: KnownDevices<InventoryDevice>;
}

/** Whoever is expected comes first: one right mark is enough to be no stranger there. */
function whoIs(seen: DeviceMarks, at: string, { devices, known }: Inventory): Sighting['recognised'] {
  const expected = devices.get(at);
  const likeness = expected && likenessOf(expected, seen);
  if (likeness === 'serial-and-mac') return { id: at, by: likeness };
  const found = known.recognise(seen);
  if (found?.by === 'serial-and-mac' || likeness === undefined)
    return found && { id: found.device.id, by: found.by };
  return { id: at, by: likeness };
}

/** A device that names no MAC address is judged by its serial alone. */
function likenessOf({ serial, mac }: InventoryDevice, seen: DeviceMarks): Likeness | undefined {
  const macs = seen.macs ?? [];
  const hasMac = mac !== undefined && macs.includes(mac);
  if (serial !== undefined && serial !== '' && seen.serial === serial)
    return hasMac || macs.length === 0 ? 'serial-and-mac' : 'serial';
  return hasMac ? 'mac' : undefined;
}

interface Seen {
  readonly here: Sighting | undefined;
  readonly there: Sighting | undefined;
}

function judge(id: string, { here, there }: Seen): IdentityVerdict | undefined {
  const recognised = here?.recognised;
  if (recognised?.id === id)
    return { verdict: recognised.by === 'serial-and-mac' ? 'match' : 'doubtful', by: recognised.by };
  const answeredBy = recognised?.id;
  if (there !== undefined) {
    const verdict = there.at === answeredBy ? 'swapped' : 'moved';
    return { verdict, at: there.at, ...by(there), ...(answeredBy !== undefined && { answeredBy }) };
  }
  if (here === undefined) return undefined;
  if (answeredBy === undefined) return { verdict: 'rogue' };
  return { verdict: 'missing', answeredBy, ...by(here) };
}

function by({ recognised }: Sighting): { readonly by?: Likeness } {
  return recognised === undefined ? {} : { by: recognised.by };
}
