import { BlockList, isIP, isIPv6 } from 'node:net';

/** An address, or a network as `10.1.0.0/16`. */
interface IpNetwork {
  readonly family: 'ipv4' | 'ipv6';
  readonly address: string;
  readonly prefixLength: number;
}

/** One form for every way of writing the same network: `10.1.2.3/16` is `10.1.0.0/16`. Other text stays as it is. */
export function normalNetwork(text: unknown): string {
  const network = parseNetwork(String(text ?? ''));
  if (network === undefined) return String(text ?? '');
  const { family, address, prefixLength } = network;
  const width = family === 'ipv4' ? 32n : 128n;
  const host = width - BigInt(prefixLength);
  return `${family}:${((bitsOf(address) >> host) << host).toString(16)}/${prefixLength}`;
}

/** Whether an address is in one of the networks. Those that are none hold nothing. */
export function isInside(address: string, networks: readonly string[]): boolean {
  const own = parseNetwork(address);
  if (own === undefined) return false;
  const list = new BlockList();
  for (const network of networks.map(parseNetwork)) {
    if (network !== undefined) list.addSubnet(network.address, network.prefixLength, network.family);
  }
  return list.check(own.address, own.family);
}

function parseNetwork(text: string): IpNetwork | undefined {
  const [given = '', length] = text.trim().split('/');
  // A socket that speaks both families gives its IPv4 address in this form.
  const address = given.replace(/^::ffff:(?=[\d.]+$)/i, '');
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return undefined;
  const width = version === 4 ? 32 : 128;
  const prefixLength = Number(length ?? width);
  if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > width) return undefined;
  return { family: version === 4 ? 'ipv4' : 'ipv6', address, prefixLength };
}

function bitsOf(address: string): bigint {
  if (!isIPv6(address)) return joined(address.split('.').map(Number), 8n);
  const [, host = ''] = /^\[(.*)\]$/.exec(new URL(`http://[${address}]`).hostname) ?? [];
  const [head = '', tail] = host.split('::');
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [groups(head), groups(tail ?? '')];
  return joined([...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last], 16n);
}

function joined(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((bits, part) => (bits << width) | BigInt(part), 0n);
}
