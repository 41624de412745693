import { duplicates } from '../duplicates.ts';
import { everyCamera, type Finding, type RuleInput } from '../rule.ts';

/** No two cameras of the city have the same serial number. */
export function duplicateSerial(input: RuleInput): Iterable<Finding> {
  return duplicates(
    serials(input),
    'the serial number',
    'Read it off the camera; it is half of its identity.',
  );
}

function* serials(input: RuleInput) {
  for (const { device, index, draft } of everyCamera(input)) {
    yield { key: device.serial, id: device.id, file: draft.source.file, path: ['cameras', index, 'serial'] };
  }
}
