import pluginProto from '@pulumi/pulumi/proto/plugin_pb.js';
import type * as proto from '@pulumi/pulumi/proto/provider_pb.js';
import providerProto from '@pulumi/pulumi/proto/provider_pb.js';
import { FleetError, type Outcome, outcomeOfError } from '@wardctl/fleet';
import emptyProto from 'google-protobuf/google/protobuf/empty_pb.js';
import { assertApproved } from '../approval.ts';
import type { RecorderConnections } from '../clients/recorder-connections.ts';
import { diffInputs } from '../diff-inputs.ts';
import type { ProviderContext } from '../provider-context.ts';
import { type InputsOf, isResourceType, type ResourceType } from '../resource-types.ts';
import { allResources } from '../resources/all-resources.ts';
import type { ManagedResource, PutResult } from '../resources/managed-resource.ts';
import { diffResponse } from './diff-response.ts';
import { initFailure } from './init-failure.ts';
import { type Properties, propertiesOf, structOf } from './messages.ts';

type Empty = InstanceType<typeof emptyProto.Empty>;
type AnyResource = ManagedResource<ResourceType>;
type AnyInputs = InputsOf[ResourceType];

/** How long a connection that said Cancel is remembered, in milliseconds; its engine is gone long before. */
const cancelMemoryMs = 600_000;

/**
 * The provider's calls. `check` and `diff` do no I/O: the engine sends them one after another.
 *
 * An engine says Cancel at the end of every operation, also of a good one, and on Ctrl-C. So Cancel refuses new work
 * of that connection only, and work in flight is finished: a device is never left half written.
 *
 * @see pulumi/provider.proto
 */
export class ProviderCalls {
  readonly #context: ProviderContext;
  readonly #recorders: RecorderConnections;
  readonly #cancelled = new Set<string>();

  constructor(context: ProviderContext, recorders: RecorderConnections) {
    this.#context = context;
    this.#recorders = recorders;
  }

  handshake(): proto.ProviderHandshakeResponse {
    return new providerProto.ProviderHandshakeResponse();
  }

  attach(): Empty {
    return new emptyProto.Empty();
  }

  getPluginInfo(): unknown {
    const info = new pluginProto.PluginInfo();
    info.setVersion('0.1.0');
    return info;
  }

  getSchema(): proto.GetSchemaResponse {
    const response = new providerProto.GetSchemaResponse();
    response.setSchema('{"name":"wardctl","version":"0.1.0"}');
    return response;
  }

  checkConfig(request: proto.CheckRequest): proto.CheckResponse {
    return this.check(request);
  }

  diffConfig(): proto.DiffResponse {
    return diffResponse([]);
  }

  configure(): proto.ConfigureResponse {
    const response = new providerProto.ConfigureResponse();
    response.setSupportspreview(true);
    return response;
  }

  /** Returns what it got: the state then holds exactly what the program sent, and the planner can compare. */
  check(request: proto.CheckRequest): proto.CheckResponse {
    const response = new providerProto.CheckResponse();
    response.setInputs(request.getNews());
    return response;
  }

  diff(request: proto.DiffRequest): proto.DiffResponse {
    const { type } = resourceOf(request.getUrn());
    return diffResponse(
      diffInputs(type, propertiesOf(request.getOldInputs()), propertiesOf(request.getNews())),
    );
  }

  async create(request: proto.CreateRequest, peer: string): Promise<proto.CreateResponse> {
    const response = new providerProto.CreateResponse();
    const inputs = propertiesOf(request.getProperties());
    const { resource } = resourceOf(request.getUrn());
    if (request.getPreview()) response.setProperties(request.getProperties());
    else {
      const id = resource.idOf(inputs as unknown as AnyInputs);
      response.setProperties(
        structOf(
          await this.#put({ operation: 'create', urn: request.getUrn(), id, inputs, recorded: {}, peer }),
        ),
      );
      response.setId(id);
    }
    return response;
  }

  async update(request: proto.UpdateRequest, peer: string): Promise<proto.UpdateResponse> {
    const response = new providerProto.UpdateResponse();
    const inputs = propertiesOf(request.getNews());
    if (request.getPreview()) response.setProperties(request.getNews());
    else {
      const write = {
        operation: 'update',
        urn: request.getUrn(),
        id: request.getId(),
        inputs,
        recorded: propertiesOf(request.getOlds()),
        peer,
      } as const;
      response.setProperties(structOf(await this.#put(write)));
    }
    return response;
  }

  /** Never throws for a device that does not answer: the resource stays, with the reason, and is tried again. */
  async read(request: proto.ReadRequest): Promise<proto.ReadResponse> {
    const response = new providerProto.ReadResponse();
    const { resource } = resourceOf(request.getUrn());
    const [id, inputs, outputs] = [
      request.getId(),
      propertiesOf(request.getInputs()),
      propertiesOf(request.getProperties()),
    ];
    const found = await resource
      .read(inputs as unknown as AnyInputs, this.#tools(), outputs)
      .catch((error: unknown) => {
        throw error instanceof FleetError ? initFailure({ id, inputs, outputs }, error) : error;
      });
    if (found === undefined) return response;
    response.setId(id);
    response.setInputs(structOf(found as unknown as Properties));
    response.setProperties(structOf({ ...outputs, ...found }));
    return response;
  }

  async delete(request: proto.DeleteRequest, peer: string): Promise<Empty> {
    const urn = request.getUrn();
    const inputs = propertiesOf(request.getOldInputs() ?? request.getProperties());
    this.#admit({ operation: 'delete', urn, inputs, peer });
    await this.#observed(urn, () =>
      resourceOf(urn).resource.remove(inputs as unknown as AnyInputs, this.#tools()),
    );
    return new emptyProto.Empty();
  }

  cancel(_request: Empty, peer: string): Empty {
    this.#cancelled.add(peer);
    setTimeout(() => this.#cancelled.delete(peer), cancelMemoryMs).unref();
    return new emptyProto.Empty();
  }

  async #put(
    write: Write & { operation: 'create' | 'update'; id: string; recorded: Properties },
  ): Promise<Properties> {
    const { urn, id, inputs, recorded } = write;
    this.#admit(write);
    try {
      const put = () => resourceOf(urn).resource.put(inputs as unknown as AnyInputs, this.#tools(), recorded);
      const { outputs } = await this.#observed<PutResult>(urn, put, ({ evidence }) => evidence);
      return { ...inputs, ...outputs };
    } catch (error) {
      throw error instanceof FleetError
        ? initFailure({ id, inputs, outputs: { ...recorded, ...inputs } }, error)
        : error;
    }
  }

  #admit({ urn, operation, inputs, peer }: Write): void {
    if (this.#cancelled.has(peer)) {
      throw new FleetError(
        'run/cancelled',
        `${urn.slice(urn.lastIndexOf('::') + 2)}: the run is being cancelled`,
      );
    }
    try {
      assertApproved(this.#context.approved, { urn, operation, inputs });
    } catch (error) {
      if (error instanceof FleetError) this.#context.observer?.finished(urn, outcomeOfError(error), 0);
      throw error;
    }
  }

  async #observed<Value>(
    urn: string,
    work: () => Promise<Value>,
    evidenceOf?: (value: Value) => unknown,
  ): Promise<Value> {
    const { observer } = this.#context;
    const begin = performance.now();
    const finish = (outcome: Outcome<unknown>) => observer?.finished(urn, outcome, performance.now() - begin);
    observer?.started(urn);
    try {
      const value = await work();
      finish({ status: 'done', value: evidenceOf?.(value) });
      return value;
    } catch (error) {
      if (error instanceof FleetError) finish(outcomeOfError(error));
      throw error;
    }
  }

  #tools() {
    return { context: this.#context, recorders: this.#recorders, signal: this.#context.signal };
  }
}

interface Write {
  readonly operation: 'create' | 'update' | 'delete';
  readonly urn: string;
  readonly inputs: Properties;
  readonly peer: string;
}

function resourceOf(urn: string): { type: ResourceType; resource: AnyResource } {
  const type = urn.split('::')[2]?.split('$').at(-1) ?? '';
  if (!isResourceType(type)) throw new Error(`no resource type ${type}`);
  return { type, resource: allResources[type] as unknown as AnyResource };
}
