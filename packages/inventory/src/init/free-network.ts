import { FleetError } from '@wardctl/fleet';
import type { InventorySources } from '../inventory-sources.ts';
import { parseSubnet, type Subnet } from '../subnet.ts';
import { blockAt, sizeOf } from './network-blocks.ts';

/**
 * The first network of the city's address plan in which no ward has a site or a device, and the city reserves nothing.
 *
 * @throws FleetError `usage/invalid` when there is no plan, or nothing free in it
 */
export function freeNetwork(sources: InventorySources): Subnet {
  const plan = sources.fleet?.content.addressPlan;
  if (plan === undefined) {
    throw new FleetError('usage/invalid', 'fleet.yaml has no addressPlan to take a network from', {
      hint: 'Add addressPlan, or give the network of the ward with --subnet.',
    });
  }
  const { cidr, prefix } = plan.wards;
  const range = parseSubnet(cidr);
  const size = 2 ** (32 - prefix);
  const taken = takenBlocks(range, size, [...takenNetworks(sources), ...(plan.reserved ?? [])]);
  for (let index = 0; index < sizeOf(range) / size; index++) {
    if (!taken.has(index)) return blockAt(range.network + index * size, prefix);
  }
  throw new FleetError('usage/invalid', `no network of /${prefix} is free in ${cidr}`, {
    hint: 'Widen addressPlan in fleet.yaml, or give the network of the ward with --subnet.',
  });
}

/** Numbers of the blocks of `range` that the networks touch. */
function takenBlocks(range: Subnet, size: number, networks: Iterable<string>): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const text of networks) {
    const network = parseSubnet(text);
    const first = Math.max(0, Math.floor((network.network - range.network) / size));
    const end = Math.min(network.network + sizeOf(network), range.network + sizeOf(range));
    for (let index = first; range.network + index * size < end; index++) taken.add(index);
  }
  return taken;
}

const ipv4 = /^\d+\.\d+\.\d+\.\d+$/;

/** What sites, devices and time servers have; host names have nothing. */
function* takenNetworks({ fleet, wards }: InventorySources): Generator<string> {
  for (const server of fleet?.content.clock.ntpServers ?? []) if (ipv4.test(server)) yield server;
  for (const { content } of wards) {
    for (const { subnet } of content.sites) if (subnet !== undefined) yield subnet;
    for (const { address } of [...(content.recorders ?? []), ...(content.cameras ?? [])]) {
      if (ipv4.test(address)) yield address;
    }
  }
}
