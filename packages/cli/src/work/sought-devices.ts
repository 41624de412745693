import { type Candidate, compareCandidates, type FoundDevice, type SoughtDevice } from '@wardctl/onvif';
import type { CheckedInventory } from './check-inventory.ts';
import type { SiteSubnet } from './find-site.ts';

interface SoughtDevices {
  /** Ids of devices that are not there yet: they may be found, and are not missed. */
  readonly planned: ReadonlySet<string>;
  /** Where a camera of the inventory shall answer at this address. */
  endpointOf(address: string): { readonly port: number; readonly protocol: 'http' | 'https' } | undefined;
  compare(candidates: readonly Candidate[]): FoundDevice[];
}

/** The inventory as a search in one site sees it. */
export function soughtDevices(
  { wards, sources, planned: plannedIds }: Pick<CheckedInventory, 'wards' | 'sources' | 'planned'>,
  { ward, site }: SiteSubnet,
): SoughtDevices {
  const cameras = wards.flatMap((desired) => desired.cameras);
  const expected = cameras.filter((camera) => camera.ward === ward && camera.site === site);
  const recorders: SoughtDevice[] = wards
    .flatMap((desired) => desired.recorders)
    .map(({ id, address }) => ({ id, address }));
  const planned = new Set(plannedIds);
  const coming = sources.wards
    .flatMap(({ content }) => content.cameras ?? [])
    .filter(({ id }) => planned.has(id))
    .map(({ id, address }) => ({ id, address }));
  const elsewhere = cameras.filter((camera) => camera.ward !== ward || camera.site !== site);
  const endpoints = new Map(cameras.map(({ address, port, protocol }) => [address, { port, protocol }]));
  return {
    planned,
    endpointOf: (address) => endpoints.get(address),
    compare: (candidates) =>
      compareCandidates(candidates, { expected, others: [...recorders, ...elsewhere, ...coming] }),
  };
}
