import type { DesiredCamera, DesiredRecorder, DesiredWard, InventoryDevice } from '@wardctl/fleet';
import { type Choice, loadWards } from './load-wards.ts';

interface Named {
  readonly id: string;
  readonly ward: string;
  readonly site: string;
}

/** A device of the selection, with its part of the inventory. */
export type ProbeTarget = Named &
  (
    | { readonly kind: 'camera'; readonly camera: DesiredCamera }
    | { readonly kind: 'recorder'; readonly recorder: DesiredRecorder }
  );

export interface ProbeTargets {
  readonly wards: readonly DesiredWard[];
  readonly targets: readonly ProbeTarget[];
  /** Every camera of the whole inventory, chosen or not: who is none of them is a stranger. */
  readonly known: readonly InventoryDevice[];
  /** What the user is told of the choice of devices. */
  readonly notes: readonly string[];
}

/** @throws FleetError `inventory/…`, `selection/empty`, `usage/invalid` */
export async function probeTargets(
  choice: Choice,
  options: { readonly signal: AbortSignal },
): Promise<ProbeTargets> {
  const { wards, devices, notes, everyCamera } = await loadWards(choice, options);
  const chosen: ReadonlySet<string> = devices;
  const targets = wards.flatMap(({ code: ward, recorders, cameras }): ProbeTarget[] => [
    ...recorders.map((recorder) => ({
      id: recorder.id,
      ward,
      site: recorder.site,
      kind: 'recorder' as const,
      recorder,
    })),
    ...cameras.map((camera) => ({ id: camera.id, ward, site: camera.site, kind: 'camera' as const, camera })),
  ]);
  return { wards, targets: targets.filter(({ id }) => chosen.has(id)), known: everyCamera, notes };
}
