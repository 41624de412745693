import { type DesiredWard, type DeviceId, FleetError } from '@wardctl/fleet';
import { nearest } from './did-you-mean.ts';
import { glob } from './glob.ts';

interface Choice {
  /** Codes of wards, or patterns with `*` and `?`; all wards unless given. */
  readonly wards?: readonly string[];
  /** Patterns over ids of devices; all devices unless given. */
  readonly on?: readonly string[];
}

/** What a run works on. */
export interface Selection {
  /** Wards with a selected device, each whole: a stack is planned as one. */
  readonly wards: readonly DesiredWard[];
  /** Cameras and recorders that were picked. A camera does not bring its recorder, nor the other way round. */
  readonly devices: ReadonlySet<DeviceId>;
}

/**
 * Picks wards and devices by name. Every pattern must match something: a typing error must not shrink a run in silence.
 *
 * @throws FleetError `selection/empty`
 */
export function selectDevices(
  wards: readonly DesiredWard[],
  { wards: codes = ['*'], on = ['*'] }: Choice,
): Selection {
  const chosen = pick(wards, codes, { flag: '--ward', nameOf: ({ code }) => code });
  const ids = pick(chosen.flatMap(devicesOf), on, { flag: '--on', nameOf: (id) => id });
  const devices = new Set(ids);
  return { wards: chosen.filter((ward) => devicesOf(ward).some((id) => devices.has(id))), devices };
}

function pick<Item>(
  items: readonly Item[],
  patterns: readonly string[],
  { flag, nameOf }: { readonly flag: string; readonly nameOf: (item: Item) => string },
): Item[] {
  const picked = new Set<Item>();
  for (const pattern of patterns) {
    const matches = items.filter((item) => glob(pattern)(nameOf(item)));
    if (matches.length === 0) throw nothing(flag, pattern, items.map(nameOf));
    for (const match of matches) picked.add(match);
  }
  return items.filter((item) => picked.has(item));
}

function devicesOf({ recorders, cameras }: DesiredWard): DeviceId[] {
  return [...recorders.map(({ id }) => id), ...cameras.map(({ id }) => id)];
}

function nothing(flag: string, pattern: string, names: readonly string[]): FleetError {
  const match = nearest(pattern, names);
  return new FleetError('selection/empty', `${flag} ${pattern} matches nothing`, {
    hint: match === undefined ? 'See the names with: wardctl validate --json' : `Did you mean "${match}"?`,
  });
}
