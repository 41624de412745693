import { join } from 'node:path';
import { initFleet } from '@wardctl/inventory/init';
import { checkInventory } from './check-inventory.ts';
import { InvalidInventory } from './invalid-inventory.ts';

interface InitFleetFlags {
  readonly fleet?: string | undefined;
  readonly name?: string | undefined;
}

export interface InitFleetResult {
  readonly directory: string;
  /** From the folder on. */
  readonly files: readonly string[];
  readonly wards: number;
  readonly planned: number;
}

/** @throws FleetError `usage/invalid` */
export async function initNewFleet(
  directory: string,
  { fleet, name }: InitFleetFlags,
  { version }: { readonly version: string },
): Promise<InitFleetResult> {
  const files = await initFleet(directory, {
    version,
    ...(fleet !== undefined && { fleet }),
    ...(name !== undefined && { name }),
  });
  const inventory = join(directory, 'inventory');
  const { problems, wards, planned } = await checkInventory(inventory);
  if (problems.length > 0) throw new InvalidInventory(inventory, problems);
  return { directory, files, wards: wards.length, planned: planned.length };
}
