import type { PrivacyMask } from './camera-settings.ts';

type Polygon = PrivacyMask['polygon'];
type Span = readonly [from: number, to: number];

/** Slabs that a mask is cut into besides those that corners make: where edges cross between corners, it is this fine. */
const slabsPerMask = 64;

export interface UncoveredMask {
  readonly id: string;
  /** `removed`: no mask of that name is left. */
  readonly how: 'removed' | 'shrunk';
  /** Share of what the mask hid that no mask hides any more, above 0 and up to 1. */
  readonly share: number;
}

/**
 * The masks that hide less than before. A mask that others cover is not one of them, whatever becomes of its name.
 *
 * @param tolerance Share of a mask that may be lost unnoticed.
 */
export function uncoveredMasks(
  before: readonly PrivacyMask[],
  after: readonly PrivacyMask[],
  { tolerance = 1e-6 }: { readonly tolerance?: number } = {},
): readonly UncoveredMask[] {
  const covers = after.map(({ polygon }) => polygon);
  return before.flatMap(({ id, polygon }) => {
    const share = uncoveredShare(polygon, covers);
    const how = after.some((mask) => mask.id === id) ? 'shrunk' : 'removed';
    return share > tolerance ? [{ id, how, share }] : [];
  });
}

/**
 * The share of a polygon that none of the others covers. Where a polygon crosses itself, it is taken to have hidden all that
 * it goes around, and to hide only what it goes around an odd number of times: devices differ.
 */
export function uncoveredShare(polygon: Polygon, covers: readonly Polygon[]): number {
  const parts = slabs(polygon, covers).map((slab) => slabAreas(polygon, covers, slab));
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  return area === 0 ? 0 : parts.reduce((sum, part) => sum + part.uncovered, 0) / area;
}

function slabAreas(polygon: Polygon, covers: readonly Polygon[], [bottom, top]: Span) {
  const y = (bottom + top) / 2;
  const hidden = spansAt(polygon, y, (winding) => winding !== 0);
  const still = covers.flatMap((cover) => spansAt(cover, y, (winding) => winding % 2 !== 0));
  return {
    area: (top - bottom) * lengthOf(hidden),
    uncovered: (top - bottom) * lengthOf(hidden.flatMap((span) => without(span, still))),
  };
}

/** Between two neighbours no polygon has a corner. */
function slabs(polygon: Polygon, covers: readonly Polygon[]): Span[] {
  const own = polygon.map(([, y]) => y);
  const [bottom, top] = [Math.min(...own), Math.max(...own)];
  const steps = Array.from(
    { length: slabsPerMask },
    (_, step) => bottom + (step * (top - bottom)) / slabsPerMask,
  );
  const corners = covers.flat().map(([, y]) => y);
  const cuts = [...new Set([...own, ...steps, ...corners.filter((y) => y > bottom && y < top)])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((cut, index) => [cuts[index] ?? cut, cut] as const);
}

/** The stretches of one line that are inside, by how often the polygon goes around them. */
function spansAt(polygon: Polygon, y: number, isInside: (winding: number) => boolean): Span[] {
  const crossings = polygon.flatMap(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1];
    if (y1 < y === y2 < y) return [];
    return [{ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 < y2 ? 1 : -1 }];
  });
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  return crossings.flatMap(({ x, turn }, index) => {
    winding += turn;
    const next = crossings[index + 1];
    return next !== undefined && isInside(winding) ? [[x, next.x] as const] : [];
  });
}

/** What is left of a stretch when others are taken out of it. */
function without(span: Span, others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] =>
        [
          [start, Math.min(end, from)],
          [Math.max(start, to), end],
        ].flatMap(([a = 0, b = 0]): Span[] => (a < b ? [[a, b]] : [])),
      ),
    [span],
  );
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
