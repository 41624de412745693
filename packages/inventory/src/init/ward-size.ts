import { FleetError } from '@wardctl/fleet';
import type { InventorySources } from '../inventory-sources.ts';
import type { WardFile } from '../schema-types.generated.ts';
import { type PlacementCounts, parseCounts } from './placement-counts.ts';

const builtInChannels = 64;
const camerasOfSmallRecorder = 8;

/**
 * Cameras of each placement: those that are asked for, else as many as the template has.
 *
 * @throws FleetError `usage/invalid`
 */
export function countsOf(
  template: WardFile,
  { fleet }: InventorySources,
  { placement }: { readonly placement?: string },
): PlacementCounts {
  if (placement !== undefined) return parseCounts(placement, Object.keys(fleet?.content.placements ?? {}));
  const groups = Map.groupBy(template.cameras ?? [], (camera) => camera.placement);
  if (groups.size > 0) return [...groups].map(([name, cameras]) => [name, cameras.length] as const);
  throw new FleetError('usage/invalid', `${template.ward} has no cameras to count`, {
    hint: 'Say how many with --placement, for example: --placement main-road=12,residential=20',
  });
}

/** As many recorders for a camera as the template has, but not more than small systems have; and channels for all. */
export function recordersFor(counts: PlacementCounts, { recorders = [], cameras = [] }: WardFile): number {
  const total = counts.reduce((sum, [, number]) => sum + number, 0);
  const alike = cameras.length === 0 ? 1 : Math.ceil((total * recorders.length) / cameras.length);
  const atMost = Math.max(recorders.length, Math.ceil(total / camerasOfSmallRecorder));
  const channels = Math.max(...recorders.map((recorder) => recorder.channels ?? builtInChannels), 1);
  return Math.max(1, Math.min(alike, atMost), Math.ceil(total / channels));
}
