import type { Finding, Placed, RuleInput } from '../rule.ts';

/** Ids are the ward's code, letters for the purpose and a sequence; `rec` is the purpose of recorders alone. */
export function* idScheme({ cameras, recorders }: RuleInput): Generator<Finding> {
  for (const recorder of recorders) {
    if (purposeOf(recorder) !== 'rec') yield finding(recorder, 'rec-01');
  }
  for (const camera of cameras) {
    const purpose = purposeOf(camera);
    if (purpose === undefined || purpose === 'rec') yield finding(camera, 'mr-0001');
  }
}

function purposeOf({ id, ward }: Placed<unknown, unknown>): string | undefined {
  if (!id.startsWith(`${ward}-`)) return undefined;
  return /^([a-z]+)-\d+$/.exec(id.slice(ward.length + 1))?.[1];
}

function finding({ id, ward, file, list, index }: Placed<unknown, unknown>, example: string): Finding {
  return {
    file,
    path: [list, index, 'id'],
    message: `the id "${id}" does not follow the scheme`,
    hint: `For example: ${ward}-${example}`,
  };
}
