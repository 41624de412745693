import { FleetError } from '@wardctl/fleet';
import { nearest } from '../did-you-mean.ts';
import type { InventorySources } from '../inventory-sources.ts';
import { type LoadedSources, loadSources } from '../load-sources.ts';
import { requireValid } from '../require-valid.ts';
import { type LayeredDevice, layeredDevice } from './layered-device.ts';

interface FoundDevice extends LayeredDevice, Pick<LoadedSources, 'positionsOf'> {}

/**
 * The device of that id in an inventory, of which no more is read than it needs.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty`
 */
export function findDevice(directory: string, id: string): FoundDevice {
  const found = findIn(loadSources(directory, { mentioning: id }), id);
  if (found !== undefined) return found;
  // An id can be written in a way that its text does not show; and a good hint needs all the others.
  const all = loadSources(directory);
  return findIn(all, id) ?? unknownDevice(all.sources, id);
}

function findIn(loaded: LoadedSources, id: string): FoundDevice | undefined {
  const { sources, positionsOf } = requireValid(loaded);
  const device = layeredDevice(sources, id);
  return device && { ...device, positionsOf };
}

function unknownDevice({ wards }: InventorySources, id: string): never {
  const ids = wards.flatMap(({ content: { recorders = [], cameras = [] } }) =>
    [...recorders, ...cameras].map((device) => device.id),
  );
  const match = nearest(id, ids);
  throw new FleetError('selection/empty', `the inventory has no device ${id}`, {
    hint: match === undefined ? 'See the ids with: wardctl show --output table' : `Did you mean "${match}"?`,
  });
}
