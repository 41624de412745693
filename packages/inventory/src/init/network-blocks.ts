import { FleetError } from '@wardctl/fleet';
import { parseSubnet, type Subnet } from '../subnet.ts';

/** Number of addresses of a network. */
export function sizeOf({ mask }: Subnet): number {
  return 2 ** 32 - mask;
}

/** The network that begins at an address, given as its 32 bits. */
export function blockAt(network: number, prefix: number): Subnet {
  return parseSubnet(`${addressText(network)}/${prefix}`);
}

/** The address with that number in a network, `10.1.70.11` for 11. */
export function hostAt({ network }: Subnet, number: number): string {
  return addressText(network + number);
}

/**
 * A network divided into as many equal parts as there are sites; the rest of a power of two stays free.
 *
 * @throws FleetError `usage/invalid` when the parts would be too small for any device
 */
export function divideNetwork(network: Subnet, sites: number): Subnet[] {
  const size = sizeOf(network) / 2 ** Math.ceil(Math.log2(sites));
  if (size < 16) {
    throw new FleetError('usage/invalid', `${network.text} is too small for ${sites} sites`, {
      hint: 'Give fewer recorders, or a larger network with --subnet.',
    });
  }
  const prefix = 32 - Math.log2(size);
  return Array.from({ length: sites }, (_, index) => blockAt(network.network + index * size, prefix));
}

function addressText(bits: number): string {
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}
