import type { MaskOptions } from '../models/camera-features.ts';
import type { MaskValues, Point } from '../settings/picture-settings.ts';
import { receiverFault } from '../soap/soap-fault.ts';
import { isInPicture } from './check-osd.ts';

/**
 * A mask as the camera takes it: where it masks rectangles only, four points become the rectangle around them.
 *
 * @throws SoapFault `ter:InvalidArgVal` with `InvalidPolygon` or `ConfigModify`
 */
export function adaptMask(wanted: MaskValues, options: MaskOptions): MaskValues {
  const { polygon, type } = wanted;
  const { maxPoints, rectangleOnly } = options;
  const isSupported =
    polygon.length >= 3 &&
    polygon.length <= maxPoints &&
    polygon.every(isInPicture) &&
    (!rectangleOnly || polygon.length === 4);
  if (!isSupported) {
    throw receiverFault('The provided polygon is not supported', 'InvalidArgVal', 'InvalidPolygon');
  }
  if (!options.types.includes(type)) {
    throw receiverFault(`The mask type ${type} is not possible to set`, 'InvalidArgVal', 'ConfigModify');
  }
  return rectangleOnly ? { ...wanted, polygon: rectangleAround(polygon) } : wanted;
}

/** Where all masks share one colour, that of the changed one. */
export function withOneColor(
  masks: readonly MaskValues[],
  { color }: MaskValues,
  { singleColorOnly }: MaskOptions,
): readonly MaskValues[] {
  return singleColorOnly && color !== undefined ? masks.map((mask) => ({ ...mask, color })) : masks;
}

function rectangleAround(polygon: readonly Point[]): readonly Point[] {
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
