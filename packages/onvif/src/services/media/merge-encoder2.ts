import type { EncoderSettings } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import { withAttribute, withChild, withNumbers, xmlElement } from '../../xml/edit-xml.ts';
import { attributeOf, childAt, type XmlNode } from '../../xml/xml-node.ts';
import type { EncoderOptions } from './encoder.ts';

const { tt } = namespaces;

/** Child names of `tt:VideoEncoder2Configuration` in the sequence of the schema: rate control before quality. */
const order = ['Name', 'UseCount', 'Encoding', 'Resolution', 'RateControl', 'Multicast', 'Quality'];
const resolutionSequence = { namespace: tt, order: ['Width', 'Height'] };
const rateSequence = { namespace: tt, order: ['FrameRateLimit', 'BitrateLimit', 'AverageBitRate'] };

/** A Media2 encoder configuration with `settings` put in, everything else as the device sent it. */
export function mergeEncoder2(element: XmlNode, settings: EncoderSettings, options: EncoderOptions): XmlNode {
  const { codec, width, height, frameRateFps, bitrateKbps, govLength } = settings;
  let merged = element;
  if (codec !== undefined) merged = withCodec(merged, codec, options);
  if (width !== undefined || height !== undefined) {
    const resolution = childAt(merged, tt, 'Resolution') ?? xmlElement(tt, 'Resolution', []);
    merged = withChild(
      merged,
      withNumbers(resolution, { Width: width, Height: height }, resolutionSequence),
      order,
    );
  }
  if (frameRateFps !== undefined || bitrateKbps !== undefined) {
    const rate = childAt(merged, tt, 'RateControl') ?? xmlElement(tt, 'RateControl', []);
    const numbers = { FrameRateLimit: frameRateFps, BitrateLimit: bitrateKbps };
    merged = withChild(merged, withNumbers(rate, numbers, rateSequence), order);
  }
  return govLength === undefined ? merged : withAttribute(merged, 'GovLength', String(govLength));
}

/** The codec profile belongs to the codec: one that the new codec does not know is replaced. */
function withCodec(element: XmlNode, codec: string, { profiles }: EncoderOptions): XmlNode {
  const encoded = withChild(element, xmlElement(tt, 'Encoding', codec), order);
  const profile = attributeOf(element, 'Profile');
  if (profile === undefined || profiles.includes(profile)) return encoded;
  return withAttribute(encoded, 'Profile', profiles.find((name) => name === 'Main') ?? profiles[0]);
}
