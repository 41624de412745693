import { KnownDevices } from '@wardctl/fleet';
import type { Candidate } from './candidate.ts';

/** A device of the inventory, as far as a search can recognise it. */
export interface SoughtDevice {
  readonly id: string;
  readonly address: string;
  /** Lower case, colons. */
  readonly mac?: string;
  readonly serial?: string;
}

/**
 * What a search says of one device.
 *
 * `known`: something answered at its address, and nothing it said speaks against it. `moved`: the MAC or serial in the
 * scopes is that of a device which the inventory has elsewhere. `new`: the inventory does not know it; `insteadOf` is
 * whoever should be at that address. `missing`: nothing answered for it.
 */
export type FoundDevice =
  | { readonly state: 'known'; readonly id: string; readonly candidate: Candidate }
  | { readonly state: 'moved'; readonly id: string; readonly from: string; readonly candidate: Candidate }
  | { readonly state: 'new'; readonly insteadOf?: string; readonly candidate: Candidate }
  | { readonly state: 'missing'; readonly id: string; readonly address: string };

interface Sought {
  /** The cameras of the site: each has to be found. */
  readonly expected: readonly SoughtDevice[];
  /** Whatever else has an address or an identity: recorders, cameras of other sites. */
  readonly others: readonly SoughtDevice[];
}

/** Holds what was found against the inventory: first what was found, in its order, then what is missing. */
export function compareCandidates(candidates: readonly Candidate[], sought: Sought): FoundDevice[] {
  const devices = [...sought.expected, ...sought.others];
  const inventory = {
    known: new KnownDevices(devices),
    at: new Map(devices.toReversed().map((device) => [device.address, device])),
  };
  const found = candidates.map((candidate) => judge(candidate, inventory));
  const seen = new Set(found.flatMap((device) => ('id' in device ? [device.id] : [])));
  const missing = sought.expected.filter(({ id }) => !seen.has(id));
  return [...found, ...missing.map(({ id, address }) => ({ state: 'missing' as const, id, address }))];
}

interface Inventory {
  readonly known: KnownDevices<SoughtDevice>;
  readonly at: ReadonlyMap<string, SoughtDevice>;
}

function judge(candidate: Candidate, { known, at }: Inventory): FoundDevice {
  const { serial, mac } = candidate;
  const named = known.recognise({ serial, macs: mac === undefined ? [] : [mac] })?.device;
  if (named !== undefined && named.address !== candidate.address) {
    return { state: 'moved', id: named.id, from: named.address, candidate };
  }
  const expected = at.get(candidate.address);
  if (expected === undefined) return { state: 'new', candidate };
  if (named === undefined && isOther(expected, candidate)) {
    return { state: 'new', insteadOf: expected.id, candidate };
  }
  return { state: 'known', id: expected.id, candidate };
}

/** By the MAC only: makers cut and prefix the serials they put into scopes. */
function isOther({ mac }: SoughtDevice, candidate: Candidate): boolean {
  return mac !== undefined && candidate.mac !== undefined && mac !== candidate.mac;
}
