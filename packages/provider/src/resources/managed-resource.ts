import type { FleetError } from '@wardctl/fleet';
import type { RecorderConnections } from '../clients/recorder-connections.ts';
import type { ProviderContext } from '../provider-context.ts';
import type { InputsOf, ResourceType } from '../resource-types.ts';

/** What a resource works with: the run's context, and the connections all resources share. */
export interface ResourceTools {
  readonly context: ProviderContext;
  readonly recorders: RecorderConnections;
  readonly signal: AbortSignal;
}

export interface PutResult {
  /** Facts worth remembering next to the inputs; small, stable and without secrets. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** What was found, written and read back, for the report of the run. */
  readonly evidence: unknown;
  /** Why the device is not as desired, when some of it was done and is worth remembering. */
  readonly unfinished?: FleetError;
}

/** What the last put of the resource remembered; empty for a new one. */
export type Recorded = Readonly<Record<string, unknown>>;

/**
 * One kind of resource. Ids follow from inputs, `put` is adopt or create or repair, and `remove` of an absent thing
 * succeeds: so a run that was killed anywhere is repaired by running again.
 */
export interface ManagedResource<Type extends ResourceType> {
  readonly type: Type;
  idOf(inputs: InputsOf[Type]): string;
  /** Writes the full desired state and reads it back. @throws FleetError when nothing of it could be done */
  put(inputs: InputsOf[Type], tools: ResourceTools, recorded: Recorded): Promise<PutResult>;
  /**
   * The inputs as the device has them now, or undefined when the thing is gone.
   *
   * @throws FleetError when the device cannot be asked, or its thing is there and broken
   */
  read(inputs: InputsOf[Type], tools: ResourceTools, recorded: Recorded): Promise<InputsOf[Type] | undefined>;
  remove(inputs: InputsOf[Type], tools: ResourceTools): Promise<void>;
}
