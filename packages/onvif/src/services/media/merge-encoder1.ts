import type { EncoderSettings } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import { withChild, withNumbers, xmlElement } from '../../xml/edit-xml.ts';
import { childAt, numberAt, textAt, type XmlNode } from '../../xml/xml-node.ts';
import type { NumberRange } from '../number-range.ts';
import type { EncoderOptions } from './encoder.ts';

const { tt } = namespaces;

/** Child names of `tt:VideoEncoderConfiguration` in the sequence of the schema. */
const order = [
  'Name',
  'UseCount',
  'Encoding',
  'Resolution',
  'Quality',
  'RateControl',
  'MPEG4',
  'H264',
  'Multicast',
  'SessionTimeout',
];
const resolutionSequence = { namespace: tt, order: ['Width', 'Height'] };
const rateSequence = { namespace: tt, order: ['FrameRateLimit', 'EncodingInterval', 'BitrateLimit'] };

/**
 * A Media1 encoder configuration with `settings` put in, everything else as the device sent it: Axis refuses a
 * configuration without Name, UseCount or SessionTimeout.
 */
export function mergeEncoder1(element: XmlNode, settings: EncoderSettings, options: EncoderOptions): XmlNode {
  const { codec, width, height, frameRateFps, bitrateKbps, govLength } = settings;
  let merged = element;
  if (codec !== undefined) merged = withChild(merged, xmlElement(tt, 'Encoding', codec), order);
  if (width !== undefined || height !== undefined) {
    const resolution = childAt(merged, tt, 'Resolution') ?? xmlElement(tt, 'Resolution', []);
    merged = withChild(
      merged,
      withNumbers(resolution, { Width: width, Height: height }, resolutionSequence),
      order,
    );
  }
  if (frameRateFps !== undefined || bitrateKbps !== undefined) merged = withRate(merged, settings, options);
  const isH264 = textAt(merged, tt, 'Encoding') === 'H264';
  return isH264 && (codec ?? govLength) !== undefined ? withH264(merged, govLength, options) : merged;
}

/** All three parts are mandatory; a device that had none of them gets its own upper bound for what is not wanted. */
function withRate(element: XmlNode, settings: EncoderSettings, options: EncoderOptions): XmlNode {
  const { frameRateFps, bitrateKbps } = settings;
  const old = childAt(element, tt, 'RateControl');
  const fps = frameRateFps ?? (old === undefined ? highest(options.frameRates) : undefined);
  const numbers = {
    ...(fps !== undefined && frameRate(fps, options.intervals)),
    BitrateLimit: bitrateKbps ?? (old === undefined ? options.bitratesKbps?.max : undefined),
  };
  return withChild(
    element,
    withNumbers(old ?? xmlElement(tt, 'RateControl', []), numbers, rateSequence),
    order,
  );
}

function highest(rates: EncoderOptions['frameRates']): number | undefined {
  return rates !== undefined && 'max' in rates ? rates.max : undefined;
}

/** Media1 knows whole frame rates only; 12.5 is 25 of which every second frame is encoded. */
function frameRate(fps: number, intervals: NumberRange = { min: 1, max: 1 }) {
  const first = Math.max(1, intervals.min);
  let interval = first;
  while (!Number.isInteger(fps * interval) && interval < intervals.max) interval += 1;
  if (!Number.isInteger(fps * interval)) interval = first;
  return { FrameRateLimit: Math.round(fps * interval), EncodingInterval: interval };
}

function withH264(element: XmlNode, govLength: number | undefined, options: EncoderOptions): XmlNode {
  const profile = options.profiles.find((name) => name === 'Main') ?? options.profiles[0] ?? 'Main';
  const start =
    childAt(element, tt, 'H264') ?? xmlElement(tt, 'H264', [xmlElement(tt, 'H264Profile', profile)]);
  const numbers = { GovLength: govLength ?? numberAt(start, tt, 'GovLength') ?? options.govLengths?.max };
  const sequence = { namespace: tt, order: ['GovLength', 'H264Profile'] };
  return withChild(element, withNumbers(start, numbers, sequence), order);
}
