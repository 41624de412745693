import type { DesiredWard } from '@wardctl/fleet';

/** Names of wards by their codes, as people here call them. */
export function wardNames(wards: readonly DesiredWard[]): ReadonlyMap<string, string> {
  return new Map(wards.map(({ code, name }) => [code, name.vi]));
}
