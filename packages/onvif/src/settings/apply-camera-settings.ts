import type { CameraSettings, ObservedCamera, SettingResult } from '@wardctl/fleet';
import { chooseMedia } from '../choose-media.ts';
import type { OnvifSession } from '../onvif-session.ts';
import { clockPart } from './apply-clock.ts';
import { encoderPart } from './apply-encoder.ts';
import { discoveryPart, hostnamePart } from './apply-name.ts';
import { type ApplyOptions, applyPart } from './apply-part.ts';
import type { ObservedSettings } from './setting-pair.ts';

export interface AppliedSettings {
  /** One per wanted setting, in the order in which they were applied. */
  readonly results: readonly SettingResult[];
  /** What the device shows at the end, for the parts that are managed. */
  readonly observed: ObservedSettings;
}

/**
 * Brings the managed settings of a camera to what is wanted: clock, host name, discovery, encoders, in this order.
 *
 * Only what differs is written, always as the device's own structure with the new values in it, and a value counts as
 * applied when the device shows it. Without a difference nothing is written.
 *
 * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`; what was written before stays written
 */
export async function applyCameraSettings(
  session: OnvifSession,
  wanted: CameraSettings,
  options: ApplyOptions,
): Promise<AppliedSettings> {
  const { clock, hostname, discovery, encoder } = wanted;
  const results: SettingResult[] = [];
  const observed: { -readonly [Part in keyof ObservedSettings]: ObservedSettings[Part] } = {};
  if (clock !== undefined) {
    const applied = await applyPart(session, clockPart(session, clock, options), options);
    results.push(...applied.results);
    observed.clock = applied.seen.clock;
  }
  if (hostname !== undefined) {
    const applied = await applyPart(session, hostnamePart(session, hostname, options), options);
    results.push(...applied.results);
    if (applied.seen) observed.hostname = applied.seen;
  }
  if (discovery !== undefined) {
    const applied = await applyPart(session, discoveryPart(session, discovery, options), options);
    results.push(...applied.results);
    if (applied.seen) observed.discovery = applied.seen;
  }
  if (encoder?.main !== undefined || encoder?.sub !== undefined) {
    const applied = await applyEncoders(session, encoder, options);
    results.push(...applied.results);
    observed.encoder = applied.observed;
  }
  return { results, observed };
}

async function applyEncoders(
  session: OnvifSession,
  wanted: NonNullable<CameraSettings['encoder']>,
  options: ApplyOptions,
): Promise<{ results: SettingResult[]; observed: ObservedCamera['encoder'] }> {
  const media = await chooseMedia(session, options);
  const results: SettingResult[] = [];
  const observed: { -readonly [Part in keyof ObservedCamera['encoder']]: ObservedCamera['encoder'][Part] } =
    {};
  for (const stream of ['main', 'sub'] as const) {
    const settings = wanted[stream];
    if (settings === undefined) continue;
    const applied = await applyPart(
      session,
      encoderPart(session, { media, stream }, settings, options),
      options,
    );
    results.push(...applied.results);
    if (applied.seen) observed[stream] = applied.seen.encoder;
  }
  return { results, observed };
}
