import { everyCamera, everyRecorder, type Finding, type RuleInput } from '../rule.ts';

/** Ids are the ward's code, letters for the purpose and a sequence; `rec` is the purpose of recorders alone. */
export function* idScheme(input: RuleInput): Generator<Finding> {
  for (const { device, index, draft } of everyRecorder(input)) {
    if (purposeOf(device.id, draft.ward.code) === 'rec') continue;
    yield finding(device.id, `${draft.ward.code}-rec-01`, {
      file: draft.source.file,
      path: ['recorders', index, 'id'],
    });
  }
  for (const { device, index, draft } of everyCamera(input)) {
    const purpose = purposeOf(device.id, draft.ward.code);
    if (purpose !== undefined && purpose !== 'rec') continue;
    yield finding(device.id, `${draft.ward.code}-mr-0001`, {
      file: draft.source.file,
      path: ['cameras', index, 'id'],
    });
  }
}

function purposeOf(id: string, ward: string): string | undefined {
  return id.startsWith(`${ward}-`) ? /^([a-z]+)-\d+$/.exec(id.slice(ward.length + 1))?.[1] : undefined;
}

function finding(id: string, example: string, place: Pick<Finding, 'file' | 'path'>): Finding {
  return { ...place, message: `the id "${id}" does not follow the scheme`, hint: `For example: ${example}` };
}
