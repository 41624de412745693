import type { DesiredWard, DeviceId, InventoryDevice } from '@wardctl/fleet';
import { selectDevices } from '@wardctl/inventory';
import { type CheckedInventory, checkInventory } from './check-inventory.ts';
import { InvalidInventory } from './invalid-inventory.ts';
import { limitDevices } from './limit-devices.ts';

/** What the user picked; absent lists pick all. */
export interface Choice {
  /** As the user gave it, so that positions are what an editor opens. */
  readonly inventory: string;
  readonly ward?: Names;
  readonly on?: Names;
  readonly 'changed-since'?: string | undefined;
  readonly 'failed-in'?: string | undefined;
  readonly 'state-dir'?: string | undefined;
}

/** From the environment a list comes as one text. */
type Names = readonly string[] | string | undefined;

export interface ChosenWards {
  /** Wards with a chosen device, each whole. */
  readonly wards: readonly DesiredWard[];
  readonly devices: ReadonlySet<DeviceId>;
  /** Chosen devices that the inventory no longer has. */
  readonly removed: readonly DeviceId[];
  /** Every camera that the inventory has or plans, chosen or not. */
  readonly everyCamera: readonly InventoryDevice[];
  /** Whether single devices were picked, not whole wards. */
  readonly isPartial: boolean;
  /** What the user is told of the choice, a sentence each. */
  readonly notes: readonly string[];
}

/** @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty`, `usage/invalid`, `run/cancelled` */
export async function loadWards(
  choice: Choice,
  { signal }: { readonly signal: AbortSignal },
): Promise<ChosenWards> {
  const { inventory, ward, on } = choice;
  const { problems, wards, sources, planned } = await checkInventory(inventory);
  if (problems.some(({ severity }) => severity === 'error')) throw new InvalidInventory(inventory, problems);
  const limit = await limitDevices(choice, wards, { signal });
  const selection = selectDevices(wards, {
    ...(ward !== undefined && { wards: namesOf(ward) }),
    ...(on !== undefined && { on: queriesOf(on) }),
    ...limit,
  });
  const isPartial = on !== undefined || limit !== undefined;
  const everyCamera = [...wards.flatMap(({ cameras }) => cameras), ...plannedCameras({ sources, planned })];
  return { ...selection, everyCamera, isPartial, notes: limit?.notesOn(selection) ?? [] };
}

/** They may be there already, and are no strangers. */
function plannedCameras({
  sources,
  planned,
}: Pick<CheckedInventory, 'sources' | 'planned'>): InventoryDevice[] {
  const ids = new Set<string>(planned);
  return sources.wards
    .flatMap(({ content }) => content.cameras ?? [])
    .filter(({ id }) => ids.has(id))
    .map(({ id, serial, mac }) => ({ id, serial, mac: mac?.toLowerCase() }));
}

/** Single names, from a list whose items may hold several with commas between them. */
export function namesOf(names: readonly string[] | string): string[] {
  return [names].flat().flatMap((name) => name.split(',').map((part) => part.trim()));
}

/** Single queries; the text from the environment holds one a line. */
function queriesOf(texts: readonly string[] | string): string[] {
  return [texts].flat().flatMap((text) => (text.includes('\n') ? text.split('\n').filter(isWritten) : text));
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
