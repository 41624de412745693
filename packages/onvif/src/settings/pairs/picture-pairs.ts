import type { CameraSettings, ImagingSettings, ObservedOsd, ObservedSettings } from '@wardctl/fleet';
import { within } from '../same-values.ts';
import { exactPair, type SettingPair } from '../setting-pair.ts';

type Osd = NonNullable<CameraSettings['osd']>;

export function audioPairs(seen: ObservedSettings['audio']): readonly SettingPair[] {
  return [exactPair('audio', 'off', seen)];
}

export function multicastPairs(seen: ObservedSettings['multicast']): readonly SettingPair[] {
  return [exactPair('multicast', 'off', seen)];
}

/** The name is there when any text of the picture is it. */
export function osdPairs({ name, clock }: Osd, seen: ObservedOsd | undefined): readonly SettingPair[] {
  const shown = name !== undefined && seen?.texts.includes(name) ? name : seen?.texts[0];
  return [
    ...(name === undefined ? [] : [exactPair('osd.name', name, shown)]),
    ...(clock === undefined ? [] : [exactPair('osd.clock', clock, seen?.clock)]),
  ];
}

/** Shutters have steps of their own. */
const sameExposure = within((wanted) => Math.max(1, wanted * 0.02));

export function imagingPairs(
  { wideDynamicRange, irCutFilter, exposure }: ImagingSettings,
  seen: ImagingSettings | undefined,
): readonly SettingPair[] {
  const all: SettingPair[] = [
    exactPair('imaging.wideDynamicRange', wideDynamicRange, seen?.wideDynamicRange),
    exactPair('imaging.irCutFilter', irCutFilter, seen?.irCutFilter),
    exactPair('imaging.exposure.mode', exposure?.mode, seen?.exposure?.mode),
    exposurePair('maxExposureMicroseconds', exposure, seen?.exposure),
    exposurePair('exposureMicroseconds', exposure, seen?.exposure),
  ];
  return all.filter(({ wanted }) => wanted !== undefined);
}

function exposurePair(
  field: 'maxExposureMicroseconds' | 'exposureMicroseconds',
  wanted: ImagingSettings['exposure'],
  seen: ImagingSettings['exposure'],
): SettingPair {
  return {
    path: `imaging.exposure.${field}`,
    wanted: wanted?.[field],
    seen: seen?.[field],
    same: sameExposure,
  };
}
