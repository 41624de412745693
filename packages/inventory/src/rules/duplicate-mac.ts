import { duplicates } from '../duplicates.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** No two cameras of the city have the same MAC address. */
export function duplicateMac({ cameras }: RuleInput): Iterable<Finding> {
  const installed = cameras.filter(({ written }) => written.mac !== undefined);
  return duplicates(installed, {
    keyOf: ({ device }) => device.mac,
    pathOf: ({ index }) => ['cameras', index, 'mac'],
    noun: 'the MAC address',
    hint: 'Read it off the camera; it is half of its identity.',
  });
}
