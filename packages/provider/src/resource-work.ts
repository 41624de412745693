import { FleetError, type Outcome, outcomeOfError } from '@wardctl/fleet';
import { assertApproved } from './approval.ts';
import type { RecorderConnections } from './clients/recorder-connections.ts';
import type { ProviderContext } from './provider-context.ts';
import { type InputsOf, isResourceType, type ResourceType } from './resource-types.ts';
import { allResources } from './resources/all-resources.ts';
import type { ManagedResource, PutResult, Recorded, ResourceTools } from './resources/managed-resource.ts';

type Properties = Readonly<Record<string, unknown>>;
type AnyInputs = InputsOf[ResourceType];

/** One write that the engine asks for. */
export interface Write {
  readonly operation: 'create' | 'update' | 'delete';
  readonly urn: string;
  readonly inputs: Properties;
  /** The connection of the engine that asks. */
  readonly peer: string;
}

/** How long a connection that said Cancel is remembered, in milliseconds; its engine is gone long before. */
const cancelMemoryMs = 600_000;

/**
 * Everything that is done to devices passes here: it is approved, refused after a cancel, and observed.
 *
 * An engine says Cancel at the end of every operation, also of a good one, and on Ctrl-C. So Cancel refuses new work
 * of that connection only, and work in flight is finished: a device is never left half written.
 */
export class ResourceWork {
  readonly #context: ProviderContext;
  readonly #tools: ResourceTools;
  readonly #cancelled = new Set<string>();

  constructor(context: ProviderContext, recorders: RecorderConnections) {
    this.#context = context;
    this.#tools = { context, recorders, signal: context.signal };
  }

  /** Refuses new work of one connection from now on. */
  cancel(peer: string): void {
    this.#cancelled.add(peer);
    setTimeout(() => this.#cancelled.delete(peer), cancelMemoryMs).unref();
  }

  idOf(urn: string, inputs: Properties): string {
    return resourceOf(urn).idOf(asInputs(inputs));
  }

  /** @throws FleetError `run/cancelled`, `plan/refused`; or why nothing could be done */
  async put(write: Write, recorded: Recorded): Promise<PutResult> {
    this.#admit(write);
    const put = () => resourceOf(write.urn).put(asInputs(write.inputs), this.#tools, recorded);
    return await this.#observed(write.urn, put, (result) => result);
  }

  async remove(write: Write): Promise<void> {
    this.#admit(write);
    const remove = () => resourceOf(write.urn).remove(asInputs(write.inputs), this.#tools);
    await this.#observed(write.urn, remove, () => ({ evidence: undefined }));
  }

  /** The inputs as the device has them, or undefined when the thing is gone. */
  async read(urn: string, inputs: Properties, recorded: Recorded): Promise<Properties | undefined> {
    const found = await resourceOf(urn).read(asInputs(inputs), this.#tools, recorded);
    return found as Properties | undefined;
  }

  /** The failure in words that may stay in the engine's state: a device's answer may have repeated a password. */
  withoutSecrets(error: FleetError): FleetError {
    return this.#context.credentials.redactError(error);
  }

  #admit({ urn, operation, inputs, peer }: Write): void {
    if (this.#cancelled.has(peer)) {
      throw new FleetError('run/cancelled', `${nameOf(urn)}: the run is being cancelled`);
    }
    try {
      assertApproved(this.#context.approved, { urn, operation, inputs });
    } catch (error) {
      if (error instanceof FleetError)
        this.#context.observer?.finished(urn, outcomeOfError(error), { elapsedMs: 0 });
      throw error;
    }
  }

  async #observed<Value>(
    urn: string,
    work: () => Promise<Value>,
    resultOf: (value: Value) => Pick<PutResult, 'evidence' | 'unfinished'>,
  ): Promise<Value> {
    const { observer } = this.#context;
    const begin = performance.now();
    const finish = (outcome: Outcome<unknown>, evidence?: unknown) =>
      observer?.finished(urn, outcome, { elapsedMs: performance.now() - begin, evidence });
    observer?.started(urn);
    try {
      const value = await work();
      const { evidence, unfinished } = resultOf(value);
      finish(unfinished ? outcomeOfError(unfinished) : { status: 'done', value: evidence }, evidence);
      return value;
    } catch (error) {
      if (error instanceof FleetError) finish(outcomeOfError(error));
      throw error;
    }
  }
}

export function typeOfUrn(urn: string): ResourceType {
  const type = urn.split('::')[2]?.split('$').at(-1) ?? '';
  if (!isResourceType(type)) throw new Error(`no resource type ${type}`);
  return type;
}

function resourceOf(urn: string): ManagedResource<ResourceType> {
  return allResources[typeOfUrn(urn)] as unknown as ManagedResource<ResourceType>;
}

// What comes over the wire was sent by `wardResources`, and `check` changes nothing.
function asInputs(inputs: Properties): AnyInputs {
  return inputs as unknown as AnyInputs;
}

function nameOf(urn: string): string {
  return urn.slice(urn.lastIndexOf('::') + 2);
}
