import { namespaces } from '../../namespaces.ts';
import { childrenOf, numberAt, type XmlNode } from '../../xml/xml-node.ts';
import type { EncoderOptions, NumberRange } from './encoder.ts';

const { tt } = namespaces;

/** Absent when the device gives none, or one that no value fits. */
export function readRange(node: XmlNode, name: string): NumberRange | undefined {
  const min = numberAt(node, tt, name, 'Min');
  const max = numberAt(node, tt, name, 'Max');
  return usableRange(min, max);
}

export function usableRange(min: number | undefined, max: number | undefined): NumberRange | undefined {
  if (min === undefined || max === undefined || max <= 0 || min > max) return undefined;
  return { min, max };
}

export function readResolutions(node: XmlNode): EncoderOptions['resolutions'] {
  return childrenOf(node, tt, 'ResolutionsAvailable')
    .map((one) => ({ width: numberAt(one, tt, 'Width') ?? 0, height: numberAt(one, tt, 'Height') ?? 0 }))
    .filter(({ width, height }) => width > 0 && height > 0);
}
