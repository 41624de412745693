import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import type { PolygonLookup } from './editions/polygon-lookup.ts';
import type { InventorySources } from './inventory-sources.ts';
import type { Path } from './path.ts';
import type { Camera, Recorder } from './schema-types.generated.ts';
import type { WardDraft } from './ward-draft.ts';
import { type WrittenLayer, writtenLayers } from './written-layers.ts';

/** What a rule finds wrong. It points to a value; lines and columns are looked up when all rules are done. */
export interface Finding {
  readonly file: string;
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
  /** `error` unless said otherwise. */
  readonly severity?: 'error' | 'warning';
}

/** A device with the place where it is written. */
export interface Placed<Device, Written> {
  readonly id: string;
  /** As it resolves. */
  readonly device: Device;
  /** As it stands in the file. */
  readonly written: Written;
  readonly file: string;
  readonly list: 'cameras' | 'recorders';
  readonly index: number;
  /** Code of its ward. */
  readonly ward: string;
}

/** All that rules look at. */
export interface RuleInput {
  readonly sources: InventorySources;
  /** Of every ward file that is well formed. */
  readonly wards: readonly WardDraft[];
  /** Of all wards, in the order of the files. */
  readonly cameras: readonly Placed<DesiredCamera, Camera>[];
  readonly recorders: readonly Placed<DesiredRecorder, Recorder>[];
  /** Every place in the files where values for cameras are written. */
  readonly layers: readonly WrittenLayer[];
  /** ISO date. */
  readonly today: string;
  /** Asks whether a position is in a unit; absent where no polygons are known. */
  readonly polygons?: PolygonLookup | undefined;
}

/** One thing that must hold between the values of an inventory. Time is linear in the number of devices. */
export type Rule = (input: RuleInput) => Iterable<Finding>;

/** What the rules look at, with the devices of all wards in one list each. */
export function ruleInput(
  sources: InventorySources,
  wards: readonly WardDraft[],
  known: Pick<RuleInput, 'today' | 'polygons'>,
): RuleInput {
  return {
    sources,
    wards,
    ...known,
    layers: [...writtenLayers(sources)],
    cameras: wards.flatMap(({ ward, source: { file, content } }) =>
      place(ward.cameras, content.cameras ?? [], { file, list: 'cameras', ward: ward.code }),
    ),
    recorders: wards.flatMap(({ ward, source: { file, content } }) =>
      place(ward.recorders, content.recorders ?? [], { file, list: 'recorders', ward: ward.code }),
    ),
  };
}

function place<Device extends { readonly id: string }, Written>(
  devices: readonly Device[],
  written: readonly Written[],
  { file, list, ward }: Pick<Placed<Device, Written>, 'file' | 'list' | 'ward'>,
): Placed<Device, Written>[] {
  return devices.map((device, index) => {
    return { id: device.id, device, written: written[index] as Written, file, list, index, ward };
  });
}
