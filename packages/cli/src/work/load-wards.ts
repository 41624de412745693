import type { DesiredWard, DeviceId } from '@wardctl/fleet';
import { selectDevices } from '@wardctl/inventory';
import { checkInventory } from './check-inventory.ts';
import { InvalidInventory } from './invalid-inventory.ts';

/** What the user picked; absent lists pick all. */
export interface Choice {
  /** As the user gave it, so that positions are what an editor opens. */
  readonly inventory: string;
  readonly ward?: Names;
  readonly on?: Names;
}

/** From the environment a list comes as one text. */
type Names = readonly string[] | string | undefined;

export interface ChosenWards {
  /** Wards with a chosen device, each whole. */
  readonly wards: readonly DesiredWard[];
  readonly devices: ReadonlySet<DeviceId>;
  /** Whether single devices were picked, not whole wards. */
  readonly isPartial: boolean;
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty` */
export async function loadWards({ inventory, ward, on }: Choice): Promise<ChosenWards> {
  const { problems, wards } = await checkInventory(inventory);
  if (problems.some(({ severity }) => severity === 'error')) throw new InvalidInventory(inventory, problems);
  const selection = selectDevices(wards, {
    ...(ward !== undefined && { wards: namesOf(ward) }),
    ...(on !== undefined && { on: namesOf(on) }),
  });
  return { ...selection, isPartial: on !== undefined };
}

/** Single names, from a list whose items may hold several with commas between them. */
export function namesOf(names: readonly string[] | string): string[] {
  return [names].flat().flatMap((name) => name.split(',').map((part) => part.trim()));
}
