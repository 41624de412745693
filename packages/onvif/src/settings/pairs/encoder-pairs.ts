import type { EncoderSettings, ObservedEncoder } from '@wardctl/fleet';
import { within } from '../same-values.ts';
import type { SettingPair } from '../setting-pair.ts';

/** 29.97 frames a second are 30; devices round bitrates to steps of their own, up to 64 in 4 096. */
const encoderFields = [
  ['codec', Object.is],
  ['width', Object.is],
  ['height', Object.is],
  ['frameRateFps', within((wanted) => Math.max(0.05, wanted * 0.002))],
  ['bitrateKbps', within((wanted) => wanted * 0.02)],
  ['govLength', Object.is],
] as const satisfies readonly (readonly [keyof EncoderSettings, SettingPair['same']])[];

export function encoderPairs(
  stream: 'main' | 'sub',
  wanted: EncoderSettings,
  seen: ObservedEncoder | undefined,
): readonly SettingPair[] {
  return encoderFields
    .filter(([field]) => wanted[field] !== undefined)
    .map(([field, same]) => ({
      path: `encoder.${stream}.${field}`,
      wanted: wanted[field],
      seen: seen?.[field],
      same,
    }));
}
