import type { EncoderValues } from '../camera-settings.ts';
import { senderFault } from '../soap/soap-fault.ts';
import { clamp, type EncoderOptions, isWithin } from './encoder-options.ts';

/**
 * The values an encoder takes when `wanted` is written to it.
 *
 * Bit rate, frame rate and quality are moved to the nearest supported value without a word; anything else that is not
 * among the options is refused. @see ONVIF Media and Media2, SetVideoEncoderConfiguration
 *
 * @throws SoapFault `ter:InvalidArgVal/ConfigModify`
 */
export function adaptEncoder(wanted: EncoderValues, options: readonly EncoderOptions[]): EncoderValues {
  const supported = options.find(({ codec }) => codec === wanted.codec);
  if (supported === undefined) throw notPossible(`the encoding ${wanted.codec}`);
  refuseImpossible(wanted, supported);
  return {
    ...wanted,
    bitrateKbps: clamp(supported.bitrateKbps, wanted.bitrateKbps),
    frameRateFps: nearest(supported.frameRatesFps, wanted.frameRateFps),
    quality: clamp(supported.quality, wanted.quality),
  };
}

function refuseImpossible(wanted: EncoderValues, supported: EncoderOptions): void {
  const { width, height, govLength, profile } = wanted;
  const hasResolution = supported.resolutions.some(([w, h]) => w === width && h === height);
  if (!hasResolution) throw notPossible(`the resolution ${width}x${height}`);
  if (!isWithin(supported.govLength, govLength)) throw notPossible(`the GOV length ${govLength}`);
  if (!supported.profiles.includes(profile)) throw notPossible(`the profile ${profile}`);
}

/** The smaller one where two are equally near. */
function nearest(values: readonly number[], wanted: number): number {
  const byDistance = values.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
  return byDistance[0] ?? wanted;
}

function notPossible(what: string) {
  return senderFault(
    `The configuration parameters are not possible to set: ${what}`,
    'InvalidArgVal',
    'ConfigModify',
  );
}
