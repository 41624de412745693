import { credentials as channelCredentials, type ServiceError } from '@grpc/grpc-js';
import providerGrpc from '@pulumi/pulumi/proto/provider_grpc_pb.js';
import providerProto from '@pulumi/pulumi/proto/provider_pb.js';
import { CredentialStore, FleetError, Secret } from '@wardctl/fleet';
import structProto from 'google-protobuf/google/protobuf/struct_pb.js';
import { expect, test } from 'vitest';
import { startProvider } from '../src/provider-server.ts';

const password = `p<&"'\\w`;
const urn = 'urn:pulumi:w::wardctl::wardctl:index:RecorderHost::rec-1';

/** What an engine is told when a device's answer repeats a password. */
async function failureOf(cause: Error): Promise<ServiceError> {
  const credentials = new CredentialStore({ baseDirectory: '/nonexistent', environment: {} });
  credentials.protect({ username: 'root', password: new Secret(password) });
  const provider = await startProvider({
    credentials,
    endpoints: () => {
      throw cause;
    },
    baseDirectory: '/nonexistent',
    healthGateTimeoutMs: 1_000,
    signal: AbortSignal.timeout(10_000),
  });
  const client = new providerGrpc.ResourceProviderClient(
    `127.0.0.1:${provider.port}`,
    channelCredentials.createInsecure(),
  );
  const request = new providerProto.CreateRequest();
  request.setUrn(urn);
  request.setProperties(structProto.Struct.fromJavaScript({ host: { id: 'rec-1' }, storagePath: '/srv' }));
  try {
    const { promise, resolve, reject } = Promise.withResolvers<ServiceError>();
    client.create(request, (error: ServiceError | null) =>
      error ? resolve(error) : reject(new Error('it did it')),
    );
    return await promise;
  } finally {
    client.close();
    await provider.close();
  }
}

/** Everything that reaches the engine: the text, and what is kept in the state. */
function everythingIn({ details, metadata }: ServiceError): string {
  const kept = metadata.get('grpc-status-details-bin').map((value) => Buffer.from(value).toString('latin1'));
  return [details, ...kept].join('\n');
}

test('tells the engine of a failure without the password that a device repeated', async () => {
  const failure = await failureOf(new FleetError('docker/fault', `rec-1: it said ${password} to me`));

  expect(failure.details).toBe('docker/fault: rec-1: it said *** to me');
  expect(everythingIn(failure)).toContain('ErrorResourceInitFailed');
  expect(everythingIn(failure)).not.toContain(password);
});

test('tells the engine of a bug without a password', async () => {
  const failure = await failureOf(new TypeError(`cannot read ${password}`));

  expect(failure.details).toMatch(/^TypeError: cannot read \*\*\*\n +at /);
  expect(everythingIn(failure)).not.toContain(password);
});
