import type { CameraSettings, ObservedSettings } from '@wardctl/fleet';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import { mediaAccess } from './settings/media-access.ts';
import { mergeObserved, settingParts } from './settings/setting-parts.ts';

/**
 * Reads the settings that `managed` speaks of, and nothing else of the device; what it does not offer is absent.
 *
 * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
 */
export async function observeSettings(
  session: OnvifSession,
  managed: CameraSettings,
  options: CallOptions = {},
): Promise<ObservedSettings> {
  let observed: ObservedSettings = {};
  for (const part of settingParts({ session, media: mediaAccess(session, options), options }, managed)) {
    observed = mergeObserved(observed, part.observed(await part.read()));
  }
  return observed;
}
