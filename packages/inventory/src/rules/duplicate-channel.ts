import { duplicates } from '../duplicates.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** No two cameras have the same channel of a recorder. */
export function duplicateChannel({ cameras }: RuleInput): Iterable<Finding> {
  return duplicates(
    cameras.filter(({ written }) => written.channel !== undefined),
    {
      keyOf: ({ device, written }) => `${written.channel} of ${device.recorder}`,
      pathOf: ({ index }) => ['cameras', index, 'channel'],
      noun: 'channel',
      hint: 'Give one of the two a channel that is free.',
    },
  );
}
