import { contains, parseSubnet } from './subnet.ts';

/** Networks that the internet does not route: RFC 1918, 6598 (carriers), 3927 (link-local), 1122 (loopback). */
const unrouted = [
  '10.0.0.0/8',
  '192.168.0.0/16',
  '172.16.0.0/12',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
].map(parseSubnet);

/** Whether an IPv4 address is one that the internet routes; undefined for a host name. */
export function isPublic(address: string): boolean | undefined {
  for (const network of unrouted) {
    const isInside = contains(network, address);
    if (isInside !== false) return isInside === undefined ? undefined : false;
  }
  return true;
}
