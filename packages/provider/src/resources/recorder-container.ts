import { type CameraId, type Credential, FleetError, type RecorderHealth } from '@wardctl/fleet';
import { configurationDigest, healthVerdict, type RecorderKind, recorderKind } from '@wardctl/recorder';
import {
  containerMatches,
  inspectContainer,
  placeFiles,
  probeHttp,
  removeContainer,
  run,
  swapContainer,
} from '@wardctl/ssh';
import type { Recorder } from '../clients/recorder-connections.ts';
import { type RecorderContainerInputs, resourceTypes } from '../resource-types.ts';
import { removeConfigurations, removeOtherConfigurations } from './configuration-folders.ts';
import type { ManagedResource, ResourceTools } from './managed-resource.ts';
import { waitUntilHealthy } from './wait-until-healthy.ts';

/** The running recorder with its configuration. Deleting it removes both; footage lies outside of the container. */
export const recorderContainer: ManagedResource<'wardctl:index:RecorderContainer'> = {
  type: resourceTypes.recorderContainer,

  idOf: ({ host }) => `${host.id}/container`,

  async put(inputs, tools) {
    const { configuration } = inputs;
    const recorder = await tools.recorders.open(inputs.host, tools.signal);
    const kind = recorderKind(configuration.kind);
    const rendered = kind.render(configuration, await credentialLookup(inputs, tools));
    const files = await placeFiles(recorder.connection, rendered, { signal: tools.signal });
    const container = await runContainer(recorder, kind, inputs, tools);
    await run(recorder.connection, removeOtherConfigurations(configuration), shortly(tools));
    return {
      outputs: { configurationDigest: configurationDigest(configuration) },
      evidence: { container, files },
    };
  },

  async read(inputs, tools) {
    const recorder = await tools.recorders.open(inputs.host, tools.signal);
    const spec = recorderKind(inputs.configuration.kind).container(inputs.configuration, inputs.image);
    const found = await inspectContainer(await recorder.docker(), spec.name, { signal: tools.signal });
    if (found === undefined) return undefined;
    const runs = found.state === 'running';
    if (containerMatches(spec, found) && runs) return inputs;
    const what = runs ? 'is not the one that was applied' : 'does not run';
    throw new FleetError('docker/fault', `${inputs.host.id}: the container ${spec.name} ${what}`, {
      hint: 'Run apply: it puts a right one in its place.',
    });
  },

  async remove(inputs, tools) {
    const recorder = await tools.recorders.open(inputs.host, tools.signal);
    const { name } = recorderKind(inputs.configuration.kind).container(inputs.configuration, inputs.image);
    await removeContainer(await recorder.docker(), name, { signal: tools.signal });
    await run(recorder.connection, removeConfigurations(inputs.configuration), shortly(tools));
  },
};

function shortly({ signal }: ResourceTools): { signal: AbortSignal; timeoutMs: number } {
  return { signal, timeoutMs: 60_000 };
}

async function credentialLookup(
  { configuration }: RecorderContainerInputs,
  { context }: ResourceTools,
): Promise<(camera: CameraId) => Credential> {
  const credentials = new Map<CameraId, Credential>();
  for (const { id, credential } of configuration.cameras) {
    credentials.set(id, await context.credentials.resolve(credential.reference));
  }
  return (camera) => {
    const credential = credentials.get(camera);
    if (credential === undefined)
      throw new FleetError('secret/not-found', `${camera}: no credential for its stream`);
    return credential;
  };
}

async function runContainer(
  recorder: Recorder,
  kind: RecorderKind,
  inputs: RecorderContainerInputs,
  { context, signal }: ResourceTools,
) {
  const { configuration, image } = inputs;
  const expected = configuration.cameras.map(({ id }) => id);
  const before = await askHealth(recorder, kind, inputs, signal);
  const verdict = async (attempt: AbortSignal) =>
    healthVerdict(before, (await askHealth(recorder, kind, inputs, attempt)) ?? silent, expected);
  return swapContainer(await recorder.docker(), kind.container(configuration, image), {
    healthGate: (gate) => waitUntilHealthy(verdict, { signal: gate, intervalMs: 500 }),
    gateTimeoutMs: context.healthGateTimeoutMs,
    signal,
  });
}

const silent: RecorderHealth = { answers: false, connected: [] };

async function askHealth(
  { connection }: Recorder,
  kind: RecorderKind,
  { configuration }: RecorderContainerInputs,
  signal: AbortSignal,
): Promise<RecorderHealth | undefined> {
  try {
    const answer = await probeHttp(connection, kind.probe(configuration), { signal, timeoutMs: 5_000 });
    return kind.parseHealth(answer, configuration);
  } catch (error) {
    // Nothing listens: the recorder is not up, or not up yet.
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}
