import { expect, test } from 'vitest';
import { contains, parseSubnet } from '../src/subnet.ts';

test.each([
  ['10.1.70.0/26', '10.1.70.63', true],
  ['10.1.70.0/26', '10.1.70.64', false],
  ['10.1.70.9/26', '10.1.70.1', true],
  ['200.0.0.0/8', '200.255.255.255', true],
  ['0.0.0.0/0', '255.255.255.255', true],
  ['10.1.70.1/32', '10.1.70.1', true],
  ['10.1.70.1/32', '10.1.70.2', false],
  ['10.0.0.0/8', 'camera.hanoi.example', undefined],
])('%s contains %s: %s', (subnet, address, expected) => {
  expect(contains(parseSubnet(subnet), address)).toBe(expected);
});
