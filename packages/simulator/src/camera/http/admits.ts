import { BlockList, isIP } from 'node:net';
import type { AddressFilter } from '../settings/reach-settings.ts';

/** Whether a filter lets a client in. One that allows nobody by name is not in use. */
export function admits({ type, networks }: AddressFilter, client = ''): boolean {
  if (networks.length === 0) return true;
  const list = new BlockList();
  for (const { address, prefixLength } of networks) {
    list.addSubnet(address, prefixLength, familyOf(address));
  }
  const address = client.replace(/^::ffff:(?=[\d.]+$)/, '');
  return list.check(address, familyOf(address)) === (type === 'Allow');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
