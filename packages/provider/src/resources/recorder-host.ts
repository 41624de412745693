import { FleetError } from '@wardctl/fleet';
import { type HostFacts, placeFiles, readHostFacts } from '@wardctl/ssh';
import { type RecorderHostInputs, resourceTypes } from '../resource-types.ts';
import type { ManagedResource, ResourceTools } from './managed-resource.ts';

/** The recorder host itself: it answers, has a Docker Engine, and a folder for footage. Deleting it leaves the footage. */
export const recorderHost: ManagedResource<'wardctl:index:RecorderHost'> = {
  type: resourceTypes.recorderHost,

  idOf: ({ host }) => `${host.id}/host`,

  async put(inputs, tools) {
    const recorder = await tools.recorders.open(inputs.host, tools.signal);
    await placeFiles(
      recorder.connection,
      { directories: [{ path: inputs.storagePath, mode: 0o750, owner: 'root:root' }], files: [] },
      { signal: tools.signal },
    );
    const facts = await checkedFacts(inputs, tools);
    const { os, kernel, docker } = facts;
    return {
      outputs: { os: os?.name, architecture: kernel?.machine, docker: docker?.engine?.version },
      evidence: facts,
    };
  },

  async read(inputs, tools) {
    await checkedFacts(inputs, tools);
    return inputs;
  },

  async remove() {},
};

async function checkedFacts(
  { host, storagePath }: RecorderHostInputs,
  tools: ResourceTools,
): Promise<HostFacts> {
  const { connection } = await tools.recorders.open(host, tools.signal);
  const { dockerSocket } = host;
  const what = { paths: [storagePath], ...(dockerSocket !== undefined && { dockerSocket }) };
  const facts = await readHostFacts(connection, what, { signal: tools.signal });
  if (facts.docker?.engine !== undefined) return facts;
  const state = facts.docker?.socket ?? 'missing';
  throw new FleetError(
    'recorder/not-a-recorder',
    `${host.id}: there is no usable Docker Engine (its socket: ${state})`,
    {
      hint: 'Install Docker on the host, start it, and put the account into the group of its socket.',
    },
  );
}
