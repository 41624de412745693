import { duplicates } from '../duplicates.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** No two cameras of the city have the same serial number. */
export function duplicateSerial({ cameras }: RuleInput): Iterable<Finding> {
  const installed = cameras.filter(({ written }) => written.serial !== undefined);
  return duplicates(installed, {
    keyOf: ({ device }) => device.serial,
    pathOf: ({ index }) => ['cameras', index, 'serial'],
    noun: 'the serial number',
    hint: 'Read it off the camera; it is half of its identity.',
  });
}
