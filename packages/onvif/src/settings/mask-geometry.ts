import type { PrivacyMask } from '@wardctl/fleet';

export type Polygon = PrivacyMask['polygon'];

/** Devices keep corners on a grid of their own, down to 256 steps over a picture that is 2 wide. */
const tolerance = 0.012;

/** Whether two polygons cover the same, whichever corner comes first and in whichever direction they go. */
export function isSamePolygon(a: Polygon, b: Polygon): boolean {
  if (a.length !== b.length) return false;
  return [b, b.toReversed()].some((turned) => turned.some((_, shift) => fits(a, turned, shift)));
}

function fits(a: Polygon, b: Polygon, shift: number): boolean {
  return a.every(([x, y], index) => {
    const [otherX, otherY] = b[(index + shift) % b.length] ?? [Number.NaN, Number.NaN];
    return Math.abs(x - otherX) <= tolerance && Math.abs(y - otherY) <= tolerance;
  });
}

/** The upright rectangle around a polygon: it hides at least as much. */
export function boundingRectangle(polygon: Polygon): Polygon {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

export interface MaskMatch<Seen> {
  /** Wanted masks with the one the device has for each; undefined where there is none. */
  readonly pairs: readonly { readonly wanted: PrivacyMask; readonly seen: Seen | undefined }[];
  /** Masks of the device that nobody wants. */
  readonly surplus: readonly Seen[];
}

/** Devices name masks as they like, so a mask is known by what it covers; what is left over is taken in order. */
export function matchMasks<Seen extends { readonly polygon: Polygon }>(
  wanted: readonly PrivacyMask[],
  seen: readonly Seen[],
): MaskMatch<Seen> {
  const free = new Set(seen);
  const take = (isFit: (mask: Seen) => boolean) => {
    const found = [...free].find(isFit);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const exact = wanted.map(({ polygon }) => take((mask) => isSamePolygon(polygon, mask.polygon)));
  const pairs = wanted.map((mask, index) => ({ wanted: mask, seen: exact[index] ?? take(() => true) }));
  return { pairs, surplus: [...free] };
}
