import { type PrivacyMask, uncoveredMasks } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  createMask,
  deleteMask,
  getMaskOptions,
  getMasks,
  type Mask,
  type MaskOptions,
  setMask,
} from '../../services/media/masks.ts';
import { boundingRectangle, isSamePolygon, matchMasks } from '../mask-geometry.ts';
import { maskPairs } from '../pairs/mask-pairs.ts';
import { refusedUncovering } from '../refused-setting.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { isNews, nothingSent, notOffered, writeSettings } from '../write-setting.ts';

interface Seen {
  readonly masks: readonly Mask[];
  /** Token of the video source configuration. */
  readonly source: string;
}

/** Share of a mask that may go without being told: devices keep corners on a grid of their own. */
const gridTolerance = 0.01;

/**
 * The masks of the picture. Those that are there are moved before new ones are made, and what is too many goes last. What
 * the device hides now and would no longer hide is left as it is, unless that was allowed.
 */
export function masksPart(tools: PartTools, wanted: readonly PrivacyMask[]): SettingPart<Seen | undefined> {
  const { session, media, options } = tools;
  return {
    async read() {
      const source = (await media.source())?.configuration;
      if (source === undefined || (await media.chosen()).service.name !== 'media2') return undefined;
      const masks = await ifOffered(session, getMasks(source), options);
      return masks && { masks, source };
    },
    observed: (seen) =>
      seen === undefined
        ? {}
        : { masks: seen.masks.map(({ token, polygon, enabled }) => ({ token, polygon, enabled })) },
    pairs: (seen) => maskPairs(wanted, seen?.masks),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      const offer = await ifOffered(session, getMaskOptions(seen.source), options);
      const targets = wanted.map((mask) => possible(mask, offer));
      const expected = new Map([['masks', targets]]);
      if (!isNews(due, expected)) return { ...nothingSent, expected };
      if (options.allowMaskRemoval !== true) assertCovered(session.id, seen, targets);
      const written = await writeMasks(seen, targets, offer);
      return { ...written, expected, notSupported: written.notSupported };
    },
  };

  async function writeMasks(
    { masks, source }: Seen,
    targets: readonly PrivacyMask[],
    offer: MaskOptions | undefined,
  ): Promise<Written> {
    const inForceFirst = masks.toSorted((a, b) => Number(b.enabled) - Number(a.enabled));
    const { pairs, surplus } = matchMasks(targets, inForceFirst);
    const type = offer?.types.includes('Color') === false ? (offer.types[0] ?? 'Color') : 'Color';
    const room = (offer?.maxMasks ?? Number.POSITIVE_INFINITY) - masks.length;
    const changed = pairs.flatMap(({ wanted: target, seen: mask }) =>
      mask === undefined || isAlready(mask, target) ? [] : [setMask(mask, target.polygon)],
    );
    const created = pairs
      .filter(({ seen: mask }) => mask === undefined)
      .slice(0, Math.max(0, room))
      .map(({ wanted: target }) => createMask(source, target.polygon, type));
    const removed = surplus.filter(({ enabled }) => enabled).map(deleteMask);
    return await writeSettings(tools, [...changed, ...created, ...removed], maskPairs(wanted, masks));
  }
}

/** @throws FleetError `device/not-applied` when something that is hidden now would be shown */
function assertCovered(deviceId: string, { masks }: Seen, targets: readonly PrivacyMask[]): void {
  const inForce = masks.filter(({ enabled }) => enabled);
  const moved = inForce.filter(
    ({ polygon }) => !targets.some((target) => isSamePolygon(polygon, target.polygon)),
  );
  const named = moved.map(({ token, polygon }) => ({ id: token, polygon }));
  const uncovered = uncoveredMasks(named, targets, { tolerance: gridTolerance });
  if (uncovered.length > 0) throw refusedUncovering(deviceId, uncovered);
}

function isAlready({ enabled, polygon }: Mask, target: PrivacyMask): boolean {
  return enabled && isSamePolygon(target.polygon, polygon);
}

/** What the device can hide of a mask, and never less than is wanted: a rectangle around it where it knows no other shape. */
function possible(mask: PrivacyMask, offer: MaskOptions | undefined): PrivacyMask {
  if (offer === undefined) return mask;
  const isTooFine = offer.rectangleOnly || mask.polygon.length > offer.maxPoints;
  const around = boundingRectangle(mask.polygon);
  return isTooFine && !isSamePolygon(around, mask.polygon) ? { ...mask, polygon: around } : mask;
}
