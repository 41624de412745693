import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { subnetAddresses } from '../../src/discovery/subnet-addresses.ts';

test.each([
  ['10.1.70.0/30', ['10.1.70.1', '10.1.70.2']],
  ['10.1.70.7/30', ['10.1.70.5', '10.1.70.6']],
  ['10.1.70.4/31', ['10.1.70.4', '10.1.70.5']],
  ['10.1.70.9/32', ['10.1.70.9']],
  ['255.255.255.252/30', ['255.255.255.253', '255.255.255.254']],
])('the hosts of %s are %j', (subnet, expected) => {
  expect(subnetAddresses(subnet)).toEqual(expected);
});

test.each([
  ['10.1.70.0/24', 254, '10.1.70.1', '10.1.70.254'],
  ['172.16.32.0/20', 4_094, '172.16.32.1', '172.16.47.254'],
])('%s has %d hosts', (subnet, count, first, last) => {
  const addresses = subnetAddresses(subnet);

  expect([addresses.length, addresses[0], addresses.at(-1)]).toEqual([count, first, last]);
});

test.each([
  ['10.1.64.0/19'],
  ['0.0.0.0/0'],
  ['10.1.70.0'],
  ['10.1.70.0/33'],
  ['10.1.70/24'],
  ['10.1.70.0/24/1'],
  ['10.1.70.0/+4'],
  ['fd00::/120'],
  [''],
])('%j is refused', (subnet) => {
  expect(() => subnetAddresses(subnet)).toThrow(expect.objectContaining({ code: 'usage/invalid' }));
  expect(() => subnetAddresses(subnet)).toThrow(FleetError);
});
