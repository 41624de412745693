import { duplicates } from '../duplicates.ts';
import { everyCamera, everyRecorder, type Finding, type RuleInput } from '../rule.ts';

/** No two devices of the city answer at the same address and port. */
export function duplicateAddress(input: RuleInput): Iterable<Finding> {
  return duplicates(
    endpoints(input),
    'the address',
    'Correct one of the two; devices behind one address need different ports.',
  );
}

function* endpoints(input: RuleInput) {
  for (const { device, index, draft } of everyRecorder(input)) {
    yield endpoint(device, draft.source.file, ['recorders', index, 'address']);
  }
  for (const { device, index, draft } of everyCamera(input)) {
    yield endpoint(device, draft.source.file, ['cameras', index, 'address']);
  }
}

function endpoint(
  { id, address, port }: { readonly id: string; readonly address: string; readonly port: number },
  file: string,
  path: (string | number)[],
) {
  return { key: `${address}:${port}`, id, file, path };
}
