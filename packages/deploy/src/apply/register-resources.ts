import { credentials, type ServiceError } from '@grpc/grpc-js';
import resourceGrpc from '@pulumi/pulumi/proto/resource_grpc_pb.js';
import resourceProto from '@pulumi/pulumi/proto/resource_pb.js';
import { grpcLimits } from '@wardctl/provider/server';
import type { WardResource } from '@wardctl/stacks';
import emptyProto from 'google-protobuf/google/protobuf/empty_pb.js';
import type { JavaScriptValue } from 'google-protobuf/google/protobuf/struct_pb.js';
import structProto from 'google-protobuf/google/protobuf/struct_pb.js';

type Monitor = InstanceType<typeof resourceGrpc.ResourceMonitorClient>;
type RegisterRequest = InstanceType<typeof resourceProto.RegisterResourceRequest>;
type RegisterResponse = InstanceType<typeof resourceProto.RegisterResourceResponse>;

interface EngineRun {
  readonly monitorAddress: string;
  readonly project: string;
  readonly stack: string;
}

/**
 * Runs a "program" that is a list: registers the stack and each resource with the engine's monitor, all at once where
 * dependencies allow, and waits until the engine has done with them.
 *
 * A resource that fails does not reject: the engine reports it in its events and skips its dependants.
 */
export async function registerResources(run: EngineRun, resources: readonly WardResource[]): Promise<void> {
  const monitor = new resourceGrpc.ResourceMonitorClient(
    run.monitorAddress,
    credentials.createInsecure(),
    grpcLimits,
  );
  try {
    const stack = (await register(monitor, stackRequest(run))).getUrn();
    const urns = new Map<string, Promise<string>>();
    for (const resource of resources) urns.set(resource.name, registerAfter(resource));
    await Promise.all(urns.values());
    await finishStack(monitor, stack);

    async function registerAfter(resource: WardResource): Promise<string> {
      const dependencies = await Promise.all(resource.dependsOn.map((name) => urns.get(name) ?? ''));
      const request = resourceRequest(resource, stack, dependencies.filter(Boolean));
      return (await register(monitor, request)).getUrn();
    }
  } finally {
    monitor.close();
  }
}

function stackRequest({ project, stack }: EngineRun): RegisterRequest {
  const request = new resourceProto.RegisterResourceRequest();
  request.setType('pulumi:pulumi:Stack');
  request.setName(`${project}-${stack}`);
  request.setObject(new structProto.Struct());
  request.setAcceptsecrets(true);
  request.setAcceptresources(true);
  return request;
}

function resourceRequest(resource: WardResource, parent: string, dependencies: string[]): RegisterRequest {
  const request = new resourceProto.RegisterResourceRequest();
  request.setType(resource.type);
  request.setName(resource.name);
  request.setParent(parent);
  request.setCustom(true);
  request.setObject(structOf(resource.inputs));
  request.setDependenciesList(dependencies);
  request.setAcceptsecrets(true);
  request.setAcceptresources(true);
  request.setSupportspartialvalues(true);
  request.setSupportsresultreporting(true);
  return request;
}

// Through JSON, so that the state holds exactly what the planner compares: `undefined` dropped, nothing else changed.
function structOf(inputs: object): InstanceType<typeof structProto.Struct> {
  const plain = JSON.parse(JSON.stringify(inputs)) as Record<string, JavaScriptValue>;
  return structProto.Struct.fromJavaScript(plain);
}

function register(monitor: Monitor, request: RegisterRequest): Promise<RegisterResponse> {
  return new Promise((resolve, reject) => monitor.registerResource(request, settle(resolve, reject)));
}

async function finishStack(monitor: Monitor, urn: string): Promise<void> {
  const outputs = new resourceProto.RegisterResourceOutputsRequest();
  outputs.setUrn(urn);
  outputs.setOutputs(new structProto.Struct());
  await new Promise((resolve, reject) => monitor.registerResourceOutputs(outputs, settle(resolve, reject)));
  await new Promise((resolve, reject) =>
    monitor.signalAndWaitForShutdown(new emptyProto.Empty(), settle(resolve, reject)),
  );
}

function settle<Value>(
  resolve: (value: Value) => void,
  reject: (error: ServiceError) => void,
): (error: ServiceError | null, value: Value) => void {
  return (error, value) => {
    if (error === null) resolve(value);
    else reject(error);
  };
}
