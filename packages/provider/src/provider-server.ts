import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import providerGrpc from '@pulumi/pulumi/proto/provider_grpc_pb.js';
import type { CredentialStore } from '@wardctl/fleet';
import { RecorderConnections } from './clients/recorder-connections.ts';
import type { ProviderContext } from './provider-context.ts';
import { ResourceWork } from './resource-work.ts';
import { answerError } from './rpc/answer-error.ts';
import { listenOnLoopback, newServer } from './rpc/loopback-server.ts';
import { ProviderCalls } from './rpc/provider-calls.ts';

export { grpcLimits, listenOnLoopback, newServer } from './rpc/loopback-server.ts';

export interface ProviderServer {
  /** On 127.0.0.1. */
  readonly port: number;
  close(): Promise<void>;
}

type Call = ServerUnaryCall<unknown, unknown>;
type Method = Exclude<keyof ProviderCalls, 'constructor'>;

const methods: readonly Method[] = [
  'handshake',
  'attach',
  'getPluginInfo',
  'getSchema',
  'checkConfig',
  'diffConfig',
  'configure',
  'check',
  'diff',
  'create',
  'update',
  'read',
  'delete',
  'cancel',
];

/**
 * Serves the wardctl provider to any number of engines at once, on a free loopback port.
 *
 * It takes no configuration, so all stacks of a run share one process and one pool of device connections.
 */
export async function startProvider(context: ProviderContext): Promise<ProviderServer> {
  const recorders = new RecorderConnections(context);
  const calls = new ProviderCalls(new ResourceWork(context, recorders));
  const server = newServer();
  server.addService(
    providerGrpc.ResourceProviderService,
    Object.fromEntries(methods.map((method) => [method, unary(calls, method, context.credentials)])),
  );
  const port = await listenOnLoopback(server);
  return {
    port,
    async close() {
      server.forceShutdown();
      await recorders.close();
    },
  };
}

function unary(calls: ProviderCalls, method: Method, credentials: CredentialStore) {
  return (call: Call, reply: sendUnaryData<unknown>): void => {
    const answer = calls[method] as (request: unknown, peer: string) => unknown;
    Promise.resolve()
      .then(() => answer.call(calls, call.request, call.getPeer()))
      .then(
        (response) => reply(null, response),
        (error: unknown) => {
          const failure = answerError(error);
          // The engine prints and keeps it.
          reply({ ...failure, details: credentials.redact(failure.details ?? '') });
        },
      );
  };
}
