import type { Server, ServerReadableStream, ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import eventsGrpc from '@pulumi/pulumi/proto/events_grpc_pb.js';
import type { EventRequest } from '@pulumi/pulumi/proto/events_pb.js';
import languageGrpc from '@pulumi/pulumi/proto/language_grpc_pb.js';
import languageProto from '@pulumi/pulumi/proto/language_pb.js';
import pluginProto from '@pulumi/pulumi/proto/plugin_pb.js';
import { listenOnLoopback, newServer } from '@wardctl/provider/server';
import type { WardResource } from '@wardctl/stacks';
import emptyProto from 'google-protobuf/google/protobuf/empty_pb.js';
import type { EngineEvent } from './engine-events.ts';
import { registerResources } from './register-resources.ts';

type RunRequest = InstanceType<typeof languageProto.RunRequest>;
type RunResponse = InstanceType<typeof languageProto.RunResponse>;

export interface LanguageHost {
  /** Serves the engine's language runtime and its event sink. */
  readonly port: number;
  close(): void;
}

/** Serves one engine process: hands it the resources of one ward, and its events to `onEvent`. */
export async function startLanguageHost(
  resources: readonly WardResource[],
  onEvent: (event: EngineEvent) => void,
): Promise<LanguageHost> {
  const server: Server = newServer();
  server.addService(languageGrpc.LanguageRuntimeService, {
    handshake: (_call: unknown, reply: Reply) => reply(null, new languageProto.LanguageHandshakeResponse()),
    getRequiredPlugins: (_call: unknown, reply: Reply) =>
      reply(null, new languageProto.GetRequiredPluginsResponse()),
    getPluginInfo: (_call: unknown, reply: Reply) => reply(null, pluginInfo()),
    run: (call: ServerUnaryCall<RunRequest, RunResponse>, reply: Reply) =>
      void runProgram(call.request, resources, reply),
  });
  server.addService(eventsGrpc.EventsService, {
    streamEvents: (stream: ServerReadableStream<EventRequest, unknown>, reply: Reply) => {
      stream.on('data', (request: EventRequest) => onEvent(JSON.parse(request.getEvent()) as EngineEvent));
      stream.on('end', () => reply(null, new emptyProto.Empty()));
      // The engine died: its exit says so, and there is nobody to answer.
      stream.on('error', () => {});
    },
  });
  const port = await listenOnLoopback(server);
  return { port, close: () => server.forceShutdown() };
}

type Reply = sendUnaryData<unknown>;

async function runProgram(
  request: RunRequest,
  resources: readonly WardResource[],
  reply: Reply,
): Promise<void> {
  const response = new languageProto.RunResponse();
  const run = {
    monitorAddress: request.getMonitorAddress(),
    project: request.getProject(),
    stack: request.getStack(),
  };
  try {
    await registerResources(run, resources);
  } catch (error) {
    // The engine has told the reason in its own events already.
    response.setError((error as Error).message);
    response.setBail(true);
  }
  reply(null, response);
}

function pluginInfo(): InstanceType<typeof pluginProto.PluginInfo> {
  const info = new pluginProto.PluginInfo();
  info.setVersion('1.0.0');
  return info;
}
