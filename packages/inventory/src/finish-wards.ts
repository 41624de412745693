import type { CameraId, DesiredWard, Hold } from '@wardctl/fleet';
import { plannedIds } from './planned-ids.ts';
import type { HoldsFile } from './schema-types.generated.ts';
import type { WardDraft } from './ward-draft.ts';

/**
 * The wards of drafts that have no errors: with their holds, without what is only planned, and in an order that does
 * not depend on the files.
 */
export function finishWards(drafts: readonly WardDraft[], holds: HoldsFile | undefined): DesiredWard[] {
  const wards = drafts.map(({ ward, source }) => {
    const planned = plannedIds(source.content);
    return {
      ...ward,
      recorders: ward.recorders.filter(({ id }) => !planned.has(id)).sort(byId),
      cameras: ward.cameras.filter(({ id }) => !planned.has(id)).sort(byId),
      holds: (holds?.holds ?? []).filter(isHoldIn(ward)).map(toHold).sort(byId),
    };
  });
  return wards.sort((a, b) => compare(a.code, b.code));
}

/** The rules have seen to it that an id begins with the code of its ward. */
function isHoldIn({ code }: DesiredWard): (hold: { readonly camera: string }) => boolean {
  return ({ camera }) => camera.startsWith(`${code}-`);
}

function toHold({ id, camera, from, to, reference, expires }: HoldsFile['holds'][number]): Hold {
  return { id, camera: camera as CameraId, from, to, reference, expires };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
