/** An IPv4 network. */
export interface Subnet {
  /** As it was written. */
  readonly text: string;
  readonly network: number;
  readonly mask: number;
}

/** Reads `10.1.70.0/24`. */
export function parseSubnet(text: string): Subnet {
  const [address = '', length = '32'] = text.split('/');
  const mask = length === '0' ? 0 : (-1 << (32 - Number(length))) >>> 0;
  return { text, network: ((parseIpv4(address) ?? 0) & mask) >>> 0, mask };
}

/** Whether an IPv4 address is in the network; undefined for a host name. */
export function contains({ network, mask }: Subnet, address: string): boolean | undefined {
  const number = parseIpv4(address);
  return number === undefined ? undefined : (number & mask) >>> 0 === network;
}

/** Whether two networks have an address in common: then one of them holds the other. */
export function overlaps(a: Subnet, b: Subnet): boolean {
  const mask = (a.mask & b.mask) >>> 0;
  return (a.network & mask) >>> 0 === (b.network & mask) >>> 0;
}

/** Whether every address of `inner` is one of `outer`. */
export function holds(outer: Subnet, inner: Subnet): boolean {
  return outer.mask <= inner.mask && overlaps(outer, inner);
}

/** The 32 bits of an address that the schema has checked; undefined for a host name. */
function parseIpv4(address: string): number | undefined {
  let number = 0;
  let octet = 0;
  for (let index = 0; index < address.length; index++) {
    const character = address.charCodeAt(index);
    if (character === 46) [number, octet] = [number * 256 + octet, 0];
    else if (character >= 48 && character <= 57) octet = octet * 10 + character - 48;
    else return undefined;
  }
  return number * 256 + octet;
}
