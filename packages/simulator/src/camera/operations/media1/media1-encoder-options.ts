import type { EncoderOptions } from '../../encoder/encoder-options.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import { availableResolutions, range } from '../media-elements.ts';

/** `trt:Options`: the H.264 part, and in the extension once more with the bit rate, which came later. */
export function media1EncoderOptions(options: readonly EncoderOptions[]): XmlNode {
  const h264 = options.find(({ codec }) => codec === 'H264');
  return element(
    'trt:Options',
    range('tt:QualityRange', (h264 ?? options[0])?.quality ?? { min: 0, max: 0 }),
    h264 === undefined
      ? undefined
      : [
          element('tt:H264', ...h264Parts(h264)),
          element(
            'tt:Extension',
            element('tt:H264', ...h264Parts(h264), range('tt:BitrateRange', h264.bitrateKbps)),
          ),
        ],
  );
}

function h264Parts(options: EncoderOptions): readonly XmlNode[] {
  const { frameRatesFps, govLength, profiles } = options;
  return [
    ...availableResolutions(options),
    range('tt:GovLengthRange', govLength),
    range('tt:FrameRateRange', { min: Math.min(...frameRatesFps), max: Math.max(...frameRatesFps) }),
    range('tt:EncodingIntervalRange', { min: 1, max: 1 }),
    ...profiles.map((profile) => element('tt:H264ProfilesSupported', profile)),
  ];
}
