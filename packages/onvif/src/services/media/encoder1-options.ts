import { namespaces } from '../../namespaces.ts';
import { childAt, childrenOf, type XmlNode } from '../../xml/xml-node.ts';
import { readRange } from '../number-range.ts';
import type { EncoderOptions } from './encoder.ts';
import { readResolutions } from './encoder-options.ts';

const { tt } = namespaces;

/** `trt:Options`: one entry per codec. */
export function readOptions1(node: XmlNode): readonly EncoderOptions[] {
  return ['H264', 'JPEG', 'MPEG4'].flatMap((codec) => {
    const options = childAt(node, tt, codec);
    return options === undefined
      ? []
      : [readCodecOptions(codec, options, childAt(node, tt, 'Extension', codec))];
  });
}

/** The extension repeats the options of the codec and adds the bitrates. */
function readCodecOptions(codec: string, options: XmlNode, extension: XmlNode | undefined): EncoderOptions {
  const frameRates = readRange(options, tt, 'FrameRateRange');
  const govLengths = readRange(options, tt, 'GovLengthRange');
  const intervals = readRange(options, tt, 'EncodingIntervalRange');
  const bitratesKbps = extension && readRange(extension, tt, 'BitrateRange');
  return {
    codec,
    resolutions: readResolutions(options),
    profiles: childrenOf(options, tt, `${codec}ProfilesSupported`).map((profile) => profile.text.trim()),
    ...(frameRates && { frameRates }),
    ...(govLengths && { govLengths }),
    ...(intervals && { intervals }),
    ...(bitratesKbps && { bitratesKbps }),
  };
}
