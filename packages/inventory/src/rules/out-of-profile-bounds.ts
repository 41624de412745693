import { valueAt } from '../path.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { Bounds, ProfileBounds } from '../schema-types.generated.ts';

type PlacedCamera = RuleInput['cameras'][number];
type BoundedName = keyof ProfileBounds;

/** What a bounded value is called, and where a camera writes its own. */
const bounded = {
  bitrateKbps: { noun: 'kbit/s', path: ['settings', 'encoder', 'main', 'bitrateKbps'] },
  frameRateFps: { noun: 'frames per second', path: ['settings', 'encoder', 'main', 'frameRateFps'] },
  width: { noun: 'pixels in width', path: ['settings', 'encoder', 'main', 'width'] },
  height: { noun: 'pixels in height', path: ['settings', 'encoder', 'main', 'height'] },
  retentionDays: { noun: 'days of footage', path: ['retention'] },
} as const satisfies Record<BoundedName, { noun: string; path: readonly string[] }>;

/** Cameras stay within the bounds of their placement, whichever layer gives the value. */
export function* outOfProfileBounds({ sources, cameras }: RuleInput): Generator<Finding> {
  const placements = sources.fleet?.content.placements;
  if (placements === undefined) return;
  const boundsOf = new Map(
    Object.entries(placements).map(([name, { bounds = {} }]) => [name, Object.entries(bounds)]),
  );
  for (const camera of cameras) {
    for (const [name, bounds] of boundsOf.get(camera.device.placement) ?? []) {
      const value = boundedValue(camera, name as BoundedName);
      if (value !== undefined && !isWithin(value, bounds)) yield finding(camera, name as BoundedName, bounds);
    }
  }
}

function boundedValue({ device }: PlacedCamera, name: BoundedName): number | undefined {
  return name === 'retentionDays' ? device.retention.days : device.settings.encoder?.main?.[name];
}

function isWithin(value: number, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds): boolean {
  return min <= value && value <= max;
}

function finding(camera: PlacedCamera, name: BoundedName, bounds: Bounds): Finding {
  const { id, device, written, file, index } = camera;
  const { noun, path } = bounded[name];
  const isOwn = valueAt(written, path) !== undefined;
  return {
    file,
    path: ['cameras', index, ...(isOwn ? path : ['placement'])],
    message: `${id}: ${boundedValue(camera, name)} ${noun}, but ${device.placement} asks for ${range(bounds)}`,
    hint: isOwn
      ? 'Stay within the bounds of the placement profile, or choose another placement.'
      : 'See which layer gives the value, and correct it there.',
  };
}

function range({ min, max }: Bounds): string {
  if (min === undefined) return `${max} at most`;
  return max === undefined ? `${min} at least` : `${min} to ${max}`;
}
