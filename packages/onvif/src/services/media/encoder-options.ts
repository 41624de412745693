import { namespaces } from '../../namespaces.ts';
import { childrenOf, numberAt, type XmlNode } from '../../xml/xml-node.ts';
import type { EncoderOptions } from './encoder.ts';

const { tt } = namespaces;

export function readResolutions(node: XmlNode): EncoderOptions['resolutions'] {
  return childrenOf(node, tt, 'ResolutionsAvailable')
    .map((one) => ({ width: numberAt(one, tt, 'Width') ?? 0, height: numberAt(one, tt, 'Height') ?? 0 }))
    .filter(({ width, height }) => width > 0 && height > 0);
}
