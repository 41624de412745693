import { type DesiredWard, FleetError } from '@wardctl/fleet';
import { nearest } from '../did-you-mean.ts';
import { glob } from './glob.ts';

/**
 * The wards whose code any of the patterns fits.
 *
 * @throws FleetError `selection/empty` when a pattern fits none
 */
export function selectWards(wards: readonly DesiredWard[], patterns: readonly string[]): DesiredWard[] {
  const picked = new Set<DesiredWard>();
  for (const pattern of patterns) {
    const fits = glob(pattern);
    const matches = wards.filter(({ code }) => fits(code));
    if (matches.length === 0) throw nothing(pattern, wards);
    for (const match of matches) picked.add(match);
  }
  return wards.filter((ward) => picked.has(ward));
}

function nothing(pattern: string, wards: readonly DesiredWard[]): FleetError {
  const match = nearest(
    pattern,
    wards.map(({ code }) => code),
  );
  return new FleetError('selection/empty', `--ward ${pattern} matches nothing`, {
    hint: match === undefined ? 'See the names with: wardctl validate --json' : `Did you mean "${match}"?`,
  });
}
