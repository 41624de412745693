import type { DesiredCamera } from '@wardctl/fleet';
import type { InventorySources } from '../inventory-sources.ts';
import { plannedIds } from '../planned-ids.ts';
import { resolveWards } from '../resolve-ward.ts';

export interface SiteCamera {
  readonly camera: DesiredCamera;
  /** `status: planned`: what is read off it may be missing, and is empty here. */
  readonly isPlanned: boolean;
}

/**
 * The cameras of one site as they resolve, also those that are only planned.
 *
 * @param today ISO date
 */
export function siteCameras(
  sources: InventorySources,
  { ward, site, today }: { readonly ward: string; readonly site: string; readonly today: string },
): SiteCamera[] {
  const wards = sources.wards.filter(({ content }) => content.ward === ward);
  return resolveWards({ ...sources, wards }, today).flatMap((draft) => {
    const planned = plannedIds(draft.source.content);
    return draft.ward.cameras
      .filter((camera) => camera.site === site)
      .map((camera) => ({ camera, isPlanned: planned.has(camera.id) }));
  });
}
