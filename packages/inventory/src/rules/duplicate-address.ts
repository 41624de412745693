import { duplicates } from '../duplicates.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** No two devices of the city answer at the same address and port. */
export function duplicateAddress({ cameras, recorders }: RuleInput): Iterable<Finding> {
  return duplicates([...recorders, ...cameras], {
    keyOf: ({ device }) => `${device.address}:${device.port}`,
    pathOf: ({ list, index }) => [list, index, 'address'],
    noun: 'the address',
    hint: 'Correct one of the two; devices behind one address need different ports.',
  });
}
