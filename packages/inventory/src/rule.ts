import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import type { InventorySources } from './inventory-sources.ts';
import type { Path } from './path.ts';
import type { WardDraft } from './ward-draft.ts';

/** What a rule finds wrong. It points to a value; lines and columns are looked up when all rules are done. */
export interface Finding {
  readonly file: string;
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
  /** `error` unless said otherwise. */
  readonly severity?: 'error' | 'warning';
}

/** All that rules look at. */
export interface RuleInput {
  readonly sources: InventorySources;
  /** Of every ward file that is well formed. */
  readonly wards: readonly WardDraft[];
  /** ISO date. */
  readonly today: string;
}

/** One thing that must hold between the values of an inventory. Time is linear in the number of devices. */
export type Rule = (input: RuleInput) => Iterable<Finding>;

interface Placed<Device> {
  readonly device: Device;
  /** In the list of the ward's file. */
  readonly index: number;
  readonly draft: WardDraft;
}

/** Every camera, in the order of the files. */
export function* everyCamera({ wards }: RuleInput): Generator<Placed<DesiredCamera>> {
  for (const draft of wards) {
    for (const [index, device] of draft.ward.cameras.entries()) yield { device, index, draft };
  }
}

/** Every recorder, in the order of the files. */
export function* everyRecorder({ wards }: RuleInput): Generator<Placed<DesiredRecorder>> {
  for (const draft of wards) {
    for (const [index, device] of draft.ward.recorders.entries()) yield { device, index, draft };
  }
}
