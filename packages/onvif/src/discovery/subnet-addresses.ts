import { isIPv4 } from 'node:net';
import { FleetError } from '@wardctl/fleet';

/** A /20 has 4,094 addresses of hosts: a site has fewer, and a mistyped prefix would be a sweep over a city. */
const shortestPrefix = 20;

/**
 * The addresses of hosts in an IPv4 network, `10.1.70.0/24`, in order; without those of the network and of broadcasts.
 *
 * @throws FleetError `usage/invalid` when it is not a network, or larger than a /20
 */
export function subnetAddresses(subnet: string): string[] {
  const { network, prefix } = parseSubnet(subnet);
  const size = 2 ** (32 - prefix);
  const first = network - (network % size);
  // A /31 and a /32 have hosts only (RFC 3021).
  const edge = prefix >= 31 ? 0 : 1;
  return Array.from({ length: size - 2 * edge }, (_, index) => dotted(first + edge + index));
}

function parseSubnet(subnet: string): { network: number; prefix: number } {
  const [address = '', length = '', ...surplus] = subnet.split('/');
  const prefix = /^\d{1,2}$/.test(length) ? Number(length) : 33;
  if (!isIPv4(address) || prefix > 32 || surplus.length > 0) {
    throw refused(`"${subnet}" is no IPv4 network`, 'Write it like 10.1.70.0/24.');
  }
  if (prefix < shortestPrefix) {
    throw refused(
      `${subnet} is too large to look through: ${2 ** (32 - prefix)} addresses`,
      `Divide it into networks of a /${shortestPrefix} at most.`,
    );
  }
  return { network: address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0), prefix };
}

function dotted(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

function refused(message: string, hint: string): FleetError {
  return new FleetError('usage/invalid', message, { hint });
}
