import type { EncoderSettings, ObservedEncoder } from '@wardctl/fleet';
import type { EncoderOptions } from '../services/media/encoder.ts';
import { type NumberRange, nearestInRange } from '../services/number-range.ts';

export interface SupportedSettings {
  /** The wanted settings, each at the value nearest to it that the device supports. */
  readonly settings: EncoderSettings;
  /** Wanted settings for which the device has nothing. */
  readonly unsupported: readonly (keyof EncoderSettings)[];
}

/** Brings wanted settings into what the encoder says it can do; where it says nothing, the wanted value is kept. */
export function nearestSupported(
  wanted: EncoderSettings,
  seen: ObservedEncoder,
  options: EncoderOptions,
): SupportedSettings {
  const { codec, frameRateFps, bitrateKbps, govLength } = wanted;
  const settings: EncoderSettings = {
    ...(codec !== undefined && options.codec === codec && { codec }),
    ...nearestResolution(wanted, options.resolutions),
    ...numberField('frameRateFps', frameRateFps, seen, options.frameRates),
    ...numberField('bitrateKbps', bitrateKbps, seen, options.bitratesKbps),
    ...numberField('govLength', govLength, seen, options.govLengths),
  };
  const fields = Object.keys(wanted) as (keyof EncoderSettings)[];
  return {
    settings,
    unsupported: fields.filter((field) => wanted[field] !== undefined && !(field in settings)),
  };
}

type Field = 'frameRateFps' | 'bitrateKbps' | 'govLength';

/** A device that neither shows the number nor names its range does not have it. */
function numberField(
  field: Field,
  wanted: number | undefined,
  seen: ObservedEncoder,
  supported: NumberRange | readonly number[] | undefined,
): Partial<Record<Field, number>> {
  if (wanted === undefined || (supported === undefined && seen[field] === undefined)) return {};
  return { [field]: supported === undefined ? wanted : nearestNumber(wanted, supported) };
}

function nearestNumber(wanted: number, supported: NumberRange | readonly number[]): number {
  if ('min' in supported) return nearestInRange(wanted, supported);
  return nearest(supported, (value) => Math.abs(value - wanted)) ?? wanted;
}

/** Width and height belong together: both are taken from one resolution of the list. */
function nearestResolution(
  { width, height }: EncoderSettings,
  supported: EncoderOptions['resolutions'],
): Pick<EncoderSettings, 'width' | 'height'> {
  if (width === undefined && height === undefined) return {};
  const found = nearest(
    supported,
    (one) => Math.abs(one.width - (width ?? one.width)) + Math.abs(one.height - (height ?? one.height)),
  );
  return found ?? { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** The first of those at the least distance. */
function nearest<Value>(values: readonly Value[], distance: (value: Value) => number): Value | undefined {
  return values.toSorted((a, b) => distance(a) - distance(b))[0];
}
