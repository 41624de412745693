import { duplicates } from '../duplicates.ts';
import { everyCamera, type Finding, type RuleInput } from '../rule.ts';

/** No two cameras of the city have the same MAC address. */
export function duplicateMac(input: RuleInput): Iterable<Finding> {
  return duplicates(macs(input), 'the MAC address', 'Read it off the camera; it is half of its identity.');
}

function* macs(input: RuleInput) {
  for (const { device, index, draft } of everyCamera(input)) {
    yield { key: device.mac, id: device.id, file: draft.source.file, path: ['cameras', index, 'mac'] };
  }
}
