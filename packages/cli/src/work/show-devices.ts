import type { DesiredCamera, DesiredRecorder, DesiredWard } from '@wardctl/fleet';
import { loadInventory, selectDevices } from '@wardctl/inventory';
import { InvalidInventory } from './invalid-inventory.ts';
import { type Choice, type ChosenWards, loadWards } from './load-wards.ts';
import { today } from './today.ts';

export interface ShowResult {
  /** As the user gave it. */
  readonly inventory: string;
  readonly recorders: readonly DesiredRecorder[];
  readonly cameras: readonly DesiredCamera[];
}

interface ShowOptions {
  readonly signal: AbortSignal;
  /** Says to the person what the result alone would not say. */
  readonly tell: (notes: readonly string[]) => void;
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty`, `usage/invalid`, `run/cancelled` */
export async function showDevices(choice: Choice, options: ShowOptions): Promise<ShowResult> {
  const { wards, devices, notes = [] } = (await oneDevice(choice)) ?? (await loadWards(choice, options));
  options.tell(notes);
  return {
    inventory: choice.inventory,
    recorders: wards.flatMap(({ recorders }) => recorders.filter(({ id }) => devices.has(id))),
    cameras: wards.flatMap(({ cameras }) => cameras.filter(({ id }) => devices.has(id))),
  };
}

type Shown = Pick<ChosenWards, 'wards' | 'devices'> & Partial<Pick<ChosenWards, 'notes'>>;

const wholeId = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** A single device asked for by its id, from its own file; undefined where that does not suffice. */
async function oneDevice(choice: Choice): Promise<Shown | undefined> {
  const { inventory, on, ward, 'changed-since': changed, 'failed-in': failed } = choice;
  const isNarrowed = [ward, changed, failed].some((value) => value !== undefined);
  if (typeof on !== 'string' || !wholeId.test(on) || isNarrowed) return undefined;
  const { problems, wards } = await loadInventory(inventory, { today: today(), mentioning: on });
  if (problems.some(({ severity }) => severity === 'error')) throw new InvalidInventory(inventory, problems);
  return hasDevice(wards, on) ? selectDevices(wards, { on: [on] }) : undefined;
}

function hasDevice(wards: readonly DesiredWard[], id: string): boolean {
  return wards.some(({ recorders, cameras }) =>
    [...recorders, ...cameras].some((device) => device.id === id),
  );
}
