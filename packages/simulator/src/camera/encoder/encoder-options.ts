import type { VirtualCodec } from '../camera-settings.ts';

/** What one encoder can do with one codec. */
export interface EncoderOptions {
  readonly codec: VirtualCodec;
  /** Width and height in pixels. */
  readonly resolutions: readonly (readonly [width: number, height: number])[];
  /** Ascending, frames per second. */
  readonly frameRatesFps: readonly number[];
  readonly bitrateKbps: Range;
  readonly govLength: Range;
  readonly quality: Range;
  readonly profiles: readonly string[];
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

export function isWithin({ min, max }: Range, value: number): boolean {
  return min <= value && value <= max;
}

export function clamp({ min, max }: Range, value: number): number {
  return Math.min(max, Math.max(min, value));
}
