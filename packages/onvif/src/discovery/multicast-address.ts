import { networkInterfaces } from 'node:os';
import { FleetError } from '@wardctl/fleet';

/**
 * The IPv4 address of a network interface of this machine.
 *
 * @throws FleetError `usage/invalid` when there is no such interface, or it has none
 */
export function multicastAddress(name: string): string {
  const interfaces = networkInterfaces();
  const address = interfaces[name]?.find(({ family }) => family === 'IPv4')?.address;
  if (address !== undefined) return address;
  const usable = Object.keys(interfaces).filter((key) =>
    interfaces[key]?.some(({ family }) => family === 'IPv4'),
  );
  throw new FleetError('usage/invalid', `this machine has no interface "${name}" with an IPv4 address`, {
    hint: `Choose one of: ${usable.join(', ')}.`,
  });
}
