import type { VirtualCameraSettings } from '../camera-settings.ts';
import type { ForcedValues } from './camera-faults.ts';

/** `settings` with what the camera insists on. */
export function withForcedValues(
  settings: VirtualCameraSettings,
  forced: ForcedValues | undefined,
): VirtualCameraSettings {
  if (forced === undefined) return settings;
  const { encoder, clock, ntp, ...plain } = forced;
  return {
    ...settings,
    ...plain,
    clock: { ...settings.clock, ...clock },
    ntp: { ...settings.ntp, ...ntp },
    encoders: {
      main: { ...settings.encoders.main, ...encoder },
      sub: { ...settings.encoders.sub, ...encoder },
    },
  };
}
