import type { CameraSettings, ObservedSettings, SettingResult } from '@wardctl/fleet';
import type { OnvifSession } from '../onvif-session.ts';
import { applyPart } from './apply-part.ts';
import { mediaAccess } from './media-access.ts';
import type { ApplyOptions } from './setting-part.ts';
import { mergeObserved, settingParts } from './setting-parts.ts';

export interface AppliedSettings {
  /** One per wanted setting, in the order in which they were applied. */
  readonly results: readonly SettingResult[];
  /** What the device shows at the end, for the parts that are managed. */
  readonly observed: ObservedSettings;
}

/**
 * Brings the managed settings of a camera to what is wanted.
 *
 * Only what differs is written, always as the device's own structure with the new values in it, and a value counts as
 * applied when the device shows it. Without a difference nothing is written. What would cut off the way in that is in use,
 * the protocol or the account, is refused.
 *
 * @throws FleetError `device/…`, `onvif/…`, `secret/…`, `run/cancelled`; what was written before stays written
 */
export async function applyCameraSettings(
  session: OnvifSession,
  wanted: CameraSettings,
  options: ApplyOptions,
): Promise<AppliedSettings> {
  const results: SettingResult[] = [];
  let observed: ObservedSettings = {};
  for (const part of settingParts({ session, media: mediaAccess(session, options), options }, wanted)) {
    const applied = await applyPart(session, part, options);
    results.push(...applied.results);
    observed = mergeObserved(observed, part.observed(applied.seen));
  }
  return { results, observed };
}
