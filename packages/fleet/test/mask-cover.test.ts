import { expect, test } from 'vitest';
import { type PrivacyMask, uncoveredMasks, uncoveredShare } from '../src/index.ts';

type Polygon = PrivacyMask['polygon'];

function box(left: number, bottom: number, right: number, top: number): Polygon {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

const square = box(0, 0, 1, 1);
const triangle: Polygon = [
  [0, 0],
  [1, 0],
  [0, 1],
];
const angle: Polygon = [
  [0, 0],
  [1, 0],
  [1, 0.5],
  [0.5, 0.5],
  [0.5, 1],
  [0, 1],
];
const bowTie: Polygon = [
  [0, 0],
  [1, 1],
  [1, 0],
  [0, 1],
];
/** Goes around its middle twice. */
const twice: Polygon = [...box(0, 0, 1, 1), ...box(0.25, 0.25, 0.75, 0.75), [0.25, 0.25], [0, 0]];

test.each<[string, Polygon, readonly Polygon[], number]>([
  ['itself', square, [square], 0],
  ['itself the other way round', square, [square.toReversed()], 0],
  ['nothing', square, [], 1],
  ['something elsewhere', square, [box(-1, -1, 0, 0)], 1],
  ['something larger', square, [box(-0.1, -0.1, 1.1, 1.1)], 0],
  ['its lower half', square, [box(0, 0, 1, 0.5)], 0.5],
  ['its left half', square, [box(0, 0, 0.5, 1)], 0.5],
  ['a triangle of it', square, [triangle], 0.5],
  ['two that meet', square, [box(0, 0, 0.5, 1), box(0.5, 0, 1, 1)], 0],
  ['two that overlap', square, [box(0, 0, 0.7, 1), box(0.3, 0, 1, 1)], 0],
  ['all but a thin slit', square, [box(0, 0, 1, 0.5), box(0, 0.501, 1, 1)], 0.001],
  ['an angle with a corner missing', square, [angle], 0.25],
  ['a mask moved by a tenth', square, [box(0.1, 0, 1.1, 1)], 0.1],
  ['a bow tie, which leaves two sides open', square, [bowTie], 0.5],
])('a square is covered by %s as far as it is', (_case, polygon, covers, share) => {
  expect(uncoveredShare(polygon, covers)).toBeCloseTo(share, 2);
});

test('what a polygon goes around twice counts as hidden before and as open after', () => {
  const middle = box(0.25, 0.25, 0.75, 0.75);

  const [asBefore, asAfter] = [uncoveredShare(twice, [square]), uncoveredShare(middle, [twice])];

  expect(asBefore).toBe(0);
  expect(asAfter).toBe(1);
});

test('a line hides nothing, so that nothing of it is lost', () => {
  const line: Polygon = [
    [0, 0],
    [1, 0],
    [0.5, 0],
  ];

  expect(uncoveredShare(line, [])).toBe(0);
});

const mask = (id: string, polygon: Polygon): PrivacyMask => ({ id, polygon });

test.each<[string, readonly PrivacyMask[], readonly PrivacyMask[], unknown]>([
  ['the same', [mask('a', square)], [mask('a', square)], []],
  ['one more', [], [mask('a', square)], []],
  ['another name', [mask('a', square)], [mask('b', square)], []],
  ['a larger one', [mask('a', triangle)], [mask('a', square)], []],
  ['one gone', [mask('a', square)], [], [{ id: 'a', how: 'removed', share: 1 }]],
  [
    'one that shrinks',
    [mask('a', square), mask('b', box(-1, -1, 0, 0))],
    [mask('a', box(0, 0, 1, 0.5)), mask('b', box(-1, -1, 0, 0))],
    [{ id: 'a', how: 'shrunk', share: 0.5 }],
  ],
  [
    'two that change places',
    [mask('a', square), mask('b', box(-1, -1, 0, 0))],
    [mask('b', square), mask('a', box(-1, -1, 0, 0))],
    [],
  ],
  ['one covered by another', [mask('a', triangle), mask('b', square)], [mask('b', square)], []],
])('%s', (_case, before, after, found) => {
  expect(uncoveredMasks(before, after)).toEqual(found);
});

test('what a device shows on a grid of its own may differ a little', () => {
  const shown = [mask('a', box(0.004, 0, 1.004, 1))];

  expect(uncoveredMasks(shown, [mask('a', square)], { tolerance: 0.01 })).toEqual([]);
  expect(uncoveredMasks(shown, [mask('a', square)])).toHaveLength(1);
});
