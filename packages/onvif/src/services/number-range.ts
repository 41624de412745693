import { numberAt, type XmlNode } from '../xml/xml-node.ts';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** `Min` and `Max` of the child `name`; absent when the device gives none, or one that no value fits. */
export function readRange(
  node: XmlNode,
  namespace: string,
  ...path: readonly string[]
): NumberRange | undefined {
  const [min, max] = ['Min', 'Max'].map((end) => numberAt(node, namespace, ...path, end));
  return usableRange(min, max);
}

export function usableRange(min: number | undefined, max: number | undefined): NumberRange | undefined {
  if (min === undefined || max === undefined || max <= 0 || min > max) return undefined;
  return { min, max };
}

export function nearestInRange(wanted: number, { min, max }: NumberRange): number {
  return Math.min(Math.max(wanted, min), max);
}
