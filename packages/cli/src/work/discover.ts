import { FleetError } from '@wardctl/fleet';
import { discoverSite, type FoundDevice, subnetAddresses } from '@wardctl/onvif';
import { checkInventory } from './check-inventory.ts';
import type { DiscoveredDevice, DiscoverResult, DiscoverState } from './discover-result.ts';
import { findSite } from './find-site.ts';
import type { FleetContext } from './fleet-context.ts';
import { InvalidInventory } from './invalid-inventory.ts';
import { soughtDevices } from './sought-devices.ts';

interface DiscoverChoice {
  /** As the user gave it. */
  readonly inventory: string;
  readonly site: string;
  /** `80,8080` */
  readonly ports?: string | undefined;
  readonly rate: number;
  readonly multicast?: string | undefined;
}

interface DiscoverWatch {
  readonly looked: (done: number, total: number) => void;
}

/** @throws FleetError `inventory/…`, `selection/empty`, `usage/invalid`, `run/cancelled` */
export async function discover(
  choice: DiscoverChoice,
  { cancellation, events }: Pick<FleetContext, 'cancellation' | 'events'>,
  { looked }: DiscoverWatch,
): Promise<DiscoverResult> {
  const ports = choice.ports === undefined ? undefined : portsIn(choice.ports);
  const inventory = await checkInventory(choice.inventory);
  if (inventory.problems.some(({ severity }) => severity === 'error')) {
    throw new InvalidInventory(choice.inventory, inventory.problems);
  }
  const site = findSite(inventory, choice.site);
  const addresses = subnetAddresses(site.subnet);
  const sought = soughtDevices(inventory, site);
  const [startedAt, begin] = [new Date().toISOString(), performance.now()];
  let done = 0;
  const candidates = await discoverSite(addresses, {
    // Half a search says nothing, so that the first Ctrl-C ends it.
    signal: AbortSignal.any([cancellation.stop, cancellation.signal]),
    endpointOf: sought.endpointOf,
    ratePerSecond: choice.rate,
    ...(ports !== undefined && { ports }),
    ...(choice.multicast !== undefined && { multicast: choice.multicast }),
    looked: (_, candidate) => {
      looked(++done, addresses.length);
      if (candidate !== undefined) events.write('candidate-found', candidate);
    },
  });
  const devices = sought.compare(candidates).map((found) => flat(found, sought.planned));
  for (const device of devices) events.write('device-discovered', device);
  const elapsedMs = Math.round(performance.now() - begin);
  return { ...site, addresses: addresses.length, startedAt, elapsedMs, summary: summaryOf(devices), devices };
}

/** `80,8080` @throws FleetError `usage/invalid` */
export function portsIn(text: string): number[] {
  const ports = text.split(',').map((part) => part.trim());
  const wrong = ports.find((part) => !/^\d{1,5}$/.test(part) || Number(part) < 1 || Number(part) > 65_535);
  if (wrong === undefined) return [...new Set(ports.map(Number))];
  throw new FleetError('usage/invalid', `--ports: "${wrong}" is no TCP port`, {
    hint: 'Write ports with commas between them, like 80,8080.',
  });
}

function flat(found: FoundDevice, planned: ReadonlySet<string>): DiscoveredDevice {
  if (found.state === 'missing') return found;
  const { candidate, ...judgement } = found;
  const isPlanned = 'id' in judgement && planned.has(judgement.id);
  return { ...judgement, ...candidate, ...(isPlanned && { planned: true }) };
}

function summaryOf(devices: readonly DiscoveredDevice[]): DiscoverResult['summary'] {
  const summary: Record<DiscoverState, number> = { known: 0, moved: 0, new: 0, missing: 0 };
  for (const { state } of devices) summary[state] += 1;
  return summary;
}
