/** An IPv4 network. */
interface Subnet {
  readonly network: number;
  readonly mask: number;
}

/** Reads `10.1.70.0/24`. */
export function parseSubnet(text: string): Subnet {
  const [address = '', length = '32'] = text.split('/');
  const mask = length === '0' ? 0 : (-1 << (32 - Number(length))) >>> 0;
  return { network: ((parseIpv4(address) ?? 0) & mask) >>> 0, mask };
}

/** Whether an IPv4 address is in the network; undefined for a host name. */
export function contains({ network, mask }: Subnet, address: string): boolean | undefined {
  const number = parseIpv4(address);
  return number === undefined ? undefined : (number & mask) >>> 0 === network;
}

function parseIpv4(address: string): number | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  return match?.slice(1).reduce((number, octet) => number * 256 + Number(octet), 0);
}
