import { expect, test } from 'vitest';
import { isInside, normalNetwork } from '../../src/settings/ip-network.ts';

test.each([
  ['10.1.2.3/16', '10.1.0.0/16'],
  ['10.1.2.3', '10.1.2.3/32'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['FD00:0:0::1/8', 'fd00::/8'],
  ['fd00::1', 'fd00:0:0:0:0:0:0:1/128'],
  ['255.255.255.255/0', '0.0.0.0/0'],
])('%s and %s are the same network', (a, b) => {
  expect(normalNetwork(a)).toBe(normalNetwork(b));
});

test.each([
  ['10.1.0.0/16', '10.1.0.0/17'],
  ['10.1.0.0/16', '10.2.0.0/16'],
  ['0.0.0.0/0', '::/0'],
  ['fd00::/8', 'fe00::/8'],
  ['example.vn', 'example.com'],
])('%s and %s are not', (a, b) => {
  expect(normalNetwork(a)).not.toBe(normalNetwork(b));
});

test.each([
  [true, '10.1.2.3', ['10.9.0.0/16', '10.1.0.0/16']],
  [true, '::ffff:10.1.2.3', ['10.1.2.3']],
  [true, 'fd00::5', ['fd00::/8']],
  [false, '10.1.2.3', ['10.1.2.4/31', 'fd00::/8']],
  [false, '10.1.2.3', []],
  [false, '10.1.2.3', ['not a network', '10.1.0.0/99']],
  [false, 'nowhere', ['0.0.0.0/0']],
])('it is %s that %s is in %j', (expected, address, networks) => {
  expect(isInside(address, networks)).toBe(expected);
});
