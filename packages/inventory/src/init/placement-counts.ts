import { FleetError } from '@wardctl/fleet';
import { didYouMean } from '../did-you-mean.ts';
import type { Camera } from '../schema-types.generated.ts';

type Placement = Camera['placement'];

/** How many cameras of each placement, in the order in which they are numbered. */
export type PlacementCounts = readonly (readonly [placement: Placement, cameras: number])[];

const mostCameras = 5000;

/**
 * Reads `main-road=12,residential=20`.
 *
 * @param known Placements that the city has a profile for.
 * @throws FleetError `usage/invalid`
 */
export function parseCounts(text: string, known: readonly string[]): PlacementCounts {
  const counts = text.split(',').map((part) => parseCount(part.trim(), known));
  const names = counts.map(([placement]) => placement);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw wrong(text, `names ${twice} twice`, 'Give one number for each placement.');
  const total = counts.reduce((sum, [, cameras]) => sum + cameras, 0);
  if (total === 0) throw wrong(text, 'asks for no camera', 'Give at least one.');
  if (total > mostCameras) throw wrong(text, `asks for more than ${mostCameras} cameras`, 'Divide the ward.');
  return counts.filter(([, cameras]) => cameras > 0);
}

function parseCount(part: string, known: readonly string[]): PlacementCounts[number] {
  const [, placement = '', digits = ''] = /^([a-z-]+)\s*=\s*(\d{1,6})$/.exec(part) ?? [];
  if (placement === '') throw wrong(part, 'is no placement with a number', 'For example: main-road=12');
  if (known.includes(placement)) return [placement as Placement, Number(digits)];
  const hint = didYouMean(placement, known, `The city has profiles for ${known.join(', ')}.`);
  throw wrong(part, `names a placement that the city has no profile for`, hint);
}

function wrong(text: string, what: string, hint: string): FleetError {
  return new FleetError('usage/invalid', `--placement ${text} ${what}`, { hint });
}
