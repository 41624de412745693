import pluginProto from '@pulumi/pulumi/proto/plugin_pb.js';
import type * as proto from '@pulumi/pulumi/proto/provider_pb.js';
import providerProto from '@pulumi/pulumi/proto/provider_pb.js';
import { FleetError } from '@wardctl/fleet';
import emptyProto from 'google-protobuf/google/protobuf/empty_pb.js';
import { diffInputs } from '../diff-inputs.ts';
import { type ResourceWork, typeOfUrn, type Write } from '../resource-work.ts';
import { diffResponse } from './diff-response.ts';
import { initFailure } from './init-failure.ts';
import { type Properties, propertiesOf, structOf } from './messages.ts';

type Empty = InstanceType<typeof emptyProto.Empty>;

const version = '0.1.0';

/**
 * The provider's calls: messages in, `ResourceWork` asked, messages out. `check` and `diff` do no I/O: the engine
 * sends them one after another.
 *
 * @see pulumi/provider.proto
 */
export class ProviderCalls {
  readonly #work: ResourceWork;

  constructor(work: ResourceWork) {
    this.#work = work;
  }

  handshake(): proto.ProviderHandshakeResponse {
    return new providerProto.ProviderHandshakeResponse();
  }

  attach(): Empty {
    return new emptyProto.Empty();
  }

  getPluginInfo(): unknown {
    const info = new pluginProto.PluginInfo();
    info.setVersion(version);
    return info;
  }

  getSchema(): proto.GetSchemaResponse {
    const response = new providerProto.GetSchemaResponse();
    response.setSchema(JSON.stringify({ name: 'wardctl', version }));
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
    const [before, after] = [propertiesOf(request.getOldInputs()), propertiesOf(request.getNews())];
    return diffResponse(diffInputs(typeOfUrn(request.getUrn()), before, after));
  }

  async create(request: proto.CreateRequest, peer: string): Promise<proto.CreateResponse> {
    const response = new providerProto.CreateResponse();
    const [urn, inputs] = [request.getUrn(), propertiesOf(request.getProperties())];
    if (request.getPreview()) {
      response.setProperties(request.getProperties());
      return response;
    }
    const id = this.#work.idOf(urn, inputs);
    const put = await this.#put({ operation: 'create', urn, inputs, peer }, { id, recorded: {} });
    response.setProperties(structOf(put));
    response.setId(id);
    return response;
  }

  async update(request: proto.UpdateRequest, peer: string): Promise<proto.UpdateResponse> {
    const response = new providerProto.UpdateResponse();
    const [urn, inputs] = [request.getUrn(), propertiesOf(request.getNews())];
    if (request.getPreview()) {
      response.setProperties(request.getNews());
      return response;
    }
    const known = { id: request.getId(), recorded: propertiesOf(request.getOlds()) };
    response.setProperties(structOf(await this.#put({ operation: 'update', urn, inputs, peer }, known)));
    return response;
  }

  /** A device that does not answer is an init failure, not an error: the resource stays and is tried again. */
  async read(request: proto.ReadRequest): Promise<proto.ReadResponse> {
    const response = new providerProto.ReadResponse();
    const [id, inputs] = [request.getId(), propertiesOf(request.getInputs())];
    const outputs = propertiesOf(request.getProperties());
    const found = await this.#orInitFailure({ id, inputs, outputs }, () =>
      this.#work.read(request.getUrn(), inputs, outputs),
    );
    if (found === undefined) return response;
    response.setId(id);
    response.setInputs(structOf(found));
    response.setProperties(structOf({ ...outputs, ...found }));
    return response;
  }

  async delete(request: proto.DeleteRequest, peer: string): Promise<Empty> {
    const inputs = propertiesOf(request.getOldInputs() ?? request.getProperties());
    await this.#work.remove({ operation: 'delete', urn: request.getUrn(), inputs, peer });
    return new emptyProto.Empty();
  }

  cancel(_request: Empty, peer: string): Empty {
    this.#work.cancel(peer);
    return new emptyProto.Empty();
  }

  async #put(write: Write, { id, recorded }: { id: string; recorded: Properties }): Promise<Properties> {
    const { inputs } = write;
    const unfinished = { id, inputs, outputs: { ...recorded, ...inputs } };
    const result = await this.#orInitFailure(unfinished, () => this.#work.put(write, recorded));
    const outputs = { ...inputs, ...result.outputs };
    if (result.unfinished === undefined) return outputs;
    throw initFailure({ id, inputs, outputs }, this.#work.withoutSecrets(result.unfinished));
  }

  // A refusal touched nothing, so the state must not change either.
  async #orInitFailure<Value>(
    unfinished: Parameters<typeof initFailure>[0],
    work: () => Promise<Value>,
  ): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      const touched =
        error instanceof FleetError && error.code !== 'plan/refused' && error.code !== 'run/cancelled';
      throw touched ? initFailure(unfinished, this.#work.withoutSecrets(error)) : error;
    }
  }
}
