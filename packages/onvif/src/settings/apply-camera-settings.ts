import { type CameraSettings, FleetError, type ObservedSettings, type SettingResult } from '@wardctl/fleet';
import type { OnvifSession } from '../onvif-session.ts';
import { applyPart } from './apply-part.ts';
import { explanationOf } from './judge-setting.ts';
import { mediaAccess } from './media-access.ts';
import { reasonToSkip } from './prerequisites.ts';
import { refusalIn } from './refused-setting.ts';
import { levelForSettings } from './setting-operations.ts';
import { settingPairs } from './setting-pairs.ts';
import type { ApplyOptions, ManagedPart } from './setting-part.ts';
import { mergeObserved, settingParts } from './setting-parts.ts';
import { assertSendable } from './unsendable.ts';

export interface AppliedSettings {
  /** One per wanted setting that was tried or skipped, in the order in which they were applied. */
  readonly results: readonly SettingResult[];
  /** What the device shows at the end, for the parts that are managed and could be read. */
  readonly observed: ObservedSettings;
  /** Why the device was not asked for the rest: it is gone, refuses the credential, or the run was cancelled. */
  readonly ended?: FleetError;
}

interface Applied {
  readonly results: readonly SettingResult[];
  readonly observed: ObservedSettings;
}

/**
 * Brings the managed settings of a camera to what is wanted.
 *
 * Only what differs is written, always as the device's own structure with the new values in it, and a value counts as
 * applied when the device shows it. Without a difference nothing is written. What would cut off the way in that is in use,
 * the protocol or the account, is refused.
 *
 * A setting that is refused, by the device or by wardctl, is a result, and the others are tried. Only what ends the
 * conversation ends the work: no answer, a refused credential, an account of too low a level, a cancelled run. Nothing is
 * thrown for it, since what was applied before is worth knowing.
 */
export async function applyCameraSettings(
  session: OnvifSession,
  wanted: CameraSettings,
  options: ApplyOptions,
): Promise<AppliedSettings> {
  const results: SettingResult[] = [];
  let observed: ObservedSettings = {};
  try {
    for (const part of settingParts({ session, media: mediaAccess(session, options), options }, wanted)) {
      const applied = await applyOne(session, part, { ...options, sofar: results });
      results.push(...applied.results);
      observed = mergeObserved(observed, applied.observed);
    }
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return { results, observed, ended: withNeededLevel(error, wanted) };
  }
  return { results, observed };
}

interface PartOptions extends ApplyOptions {
  readonly sofar: readonly SettingResult[];
}

async function applyOne(
  session: OnvifSession,
  part: ManagedPart,
  { sofar, ...options }: PartOptions,
): Promise<Applied> {
  const paths = settingPairs(part.wanted, {}).map(({ path }) => path);
  const obstacle = reasonToSkip(paths, sofar);
  if (obstacle !== undefined) return untried(part, { result: 'skipped', reason: obstacle });
  try {
    assertSendable(session.id, part.wanted);
    const { results, seen } = await applyPart(session, part, options);
    return { results, observed: part.observed(seen) };
  } catch (error) {
    return untried(part, { result: 'refused', ...explanationOf(refusalIn(error)) });
  }
}

/** Nothing is known of what the device has. */
function untried(part: ManagedPart, verdict: Pick<SettingResult, 'result' | 'reason' | 'hint'>): Applied {
  const results = settingPairs(part.wanted, {}).map(({ path, wanted }) => {
    return { path, wanted, before: undefined, after: undefined, ...verdict };
  });
  return { results, observed: {} };
}

function withNeededLevel(error: FleetError, wanted: CameraSettings): FleetError {
  if (error.code !== 'device/role-too-low') return error;
  const level = levelForSettings(wanted, 'apply');
  const name = `${level.slice(0, 1).toUpperCase()}${level.slice(1)}`;
  return new FleetError(error.code, `${error.message}; these settings need the level ${name}`, {
    hint: `Give the account the level ${name} on the device, or the camera another credential in the inventory.`,
    cause: error.cause,
  });
}
