import { FleetError } from '../../fleet-error.ts';

const longest = 128;

/** @throws FleetError `secret/invalid-reference` */
export function assertSecretName(name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && name.length <= longest) return;
  throw new FleetError('secret/invalid-reference', `age:${name}: this cannot be the name of a secret`, {
    hint: `Use at most ${longest} letters, digits, dots, hyphens and underscores; the id of the device is a good name.`,
  });
}

/**
 * The file that holds a secret: one for each ward, `vn01-00070.jsonl`, and `fleet.jsonl` for what belongs to none.
 *
 * One file for the city would be rewritten by every change of anybody; one for each secret would be 40,000 files.
 */
export function secretFileName(name: string): string {
  return `${/^([a-z]+\d+-\d+)-./.exec(name)?.[1] ?? 'fleet'}.jsonl`;
}
