import { FleetError } from '@wardctl/fleet';
import type { NamedUnit } from '../editions/named-unit.ts';
import type { InventorySources } from '../inventory-sources.ts';
import type { Camera, WardFile } from '../schema-types.generated.ts';
import { purposeLetters } from '../sheets/device-ids.ts';
import type { Subnet } from '../subnet.ts';
import { type CameraKind, cameraMix } from './camera-mix.ts';
import { divideNetwork, hostAt, sizeOf } from './network-blocks.ts';
import { cameraOf } from './new-camera.ts';
import { recorderOf } from './new-recorder.ts';
import { siteOf } from './new-site.ts';
import type { PlacementCounts } from './placement-counts.ts';

/** What a new ward is made from. */
export interface WardPlan {
  readonly unit: NamedUnit;
  readonly admin: WardFile['admin'];
  readonly template: WardFile;
  readonly counts: PlacementCounts;
  readonly recorders: number;
  readonly network: Subnet;
  readonly sources: InventorySources;
}

/** Number of the first camera in the network of its site, as the city's wards have it. */
const firstCameraHost = 11;

/**
 * The file of a new ward: one site for each recorder, and cameras that are all planned. Equal plans make equal files.
 *
 * @throws FleetError `usage/invalid` when a site has more cameras than addresses
 */
export function wardFromPlan(plan: WardPlan): WardFile {
  const { unit, admin, template } = plan;
  const ward = `vn${admin.province}-${admin.unit}`;
  const networks = divideNetwork(plan.network, plan.recorders);
  return {
    ward,
    admin,
    name: unit.name,
    ...(template.defaults !== undefined && { defaults: template.defaults }),
    sites: networks.map(siteOf),
    recorders: networks.map((network, index) => recorderOf({ ward, network, index }, template)),
    cameras: camerasOf(ward, plan, networks),
  };
}

function camerasOf(ward: string, plan: WardPlan, networks: readonly Subnet[]): Camera[] {
  const used = networks.map(() => 0);
  return plan.counts.flatMap(([placement, total]) => {
    const kinds = mixOf(placement, total, plan);
    const letters = purposeLetters(placement, plan.template, plan.sources);
    return kinds.map((kind, number): Camera => {
      const index = Math.floor((number * networks.length) / total);
      const network = networks[index] as Subnet;
      const host = firstCameraHost + (used[index] ?? 0);
      used[index] = (used[index] ?? 0) + 1;
      return cameraOf({
        ward,
        index,
        placement,
        kind,
        letters,
        number: number + 1,
        address: hostIn(network, host),
      });
    });
  });
}

function mixOf(placement: Camera['placement'], total: number, { template, sources }: WardPlan): CameraKind[] {
  const kinds = cameraMix(placement, total, { template, city: sources.wards.map(({ content }) => content) });
  if (kinds.length === total) return kinds;
  throw new FleetError('usage/invalid', `${template.ward} has no camera to take the model from`, {
    hint: 'Name another ward with --from.',
  });
}

function hostIn(network: Subnet, host: number): string {
  if (host < sizeOf(network) - 1) return hostAt(network, host);
  const room = sizeOf(network) - 1 - firstCameraHost;
  throw new FleetError('usage/invalid', `${network.text} has addresses for ${room} cameras only`, {
    hint: 'Give more recorders, or a larger network with --subnet.',
  });
}
