import { FleetError, type HostFile } from '@wardctl/fleet';
import { type KeeperReport, parseKeeperReport, type RenderedKeeper, renderKeeper } from '@wardctl/recorder';
import { type ObservedPath, observeFiles, pathMatches, placeFiles, run } from '@wardctl/ssh';
import type { Recorder } from '../clients/recorder-connections.ts';
import { resourceTypes } from '../resource-types.ts';
import type { ManagedResource } from './managed-resource.ts';

/** How long a run over a large volume may take. */
const keeperTimeoutMs = 300_000;

/** The keeper with its policy. Writing it also runs it, so that its report proves what is kept. */
export const retentionPolicyResource: ManagedResource<'wardctl:index:RetentionPolicy'> = {
  type: resourceTypes.retentionPolicy,

  idOf: ({ host }) => `${host.id}/retention`,

  async put({ host, policy }, tools) {
    const recorder = await tools.recorders.open(host, tools.signal);
    const keeper = renderKeeper(policy);
    const files = await placeFiles(recorder.connection, keeper, { signal: tools.signal });
    await succeed(recorder, host.id, keeper.enableScript, tools.signal);
    const report = await runKeeper(recorder, host.id, keeper, tools.signal);
    return { outputs: {}, evidence: { files, report } };
  },

  async read(inputs, tools) {
    const recorder = await tools.recorders.open(inputs.host, tools.signal);
    const { files } = renderKeeper(inputs.policy);
    const paths = files.map(({ path }) => path);
    const found = await observeFiles(recorder.connection, paths, { signal: tools.signal });
    if (found.every(({ kind }) => kind === 'absent')) return undefined;
    const wrong = files.filter((file, index) => !isAsWanted(file, found[index])).map(({ path }) => path);
    if (wrong.length === 0) return inputs;
    throw new FleetError(
      'ssh/command-failed',
      `${inputs.host.id}: changed by other hands: ${wrong.join(', ')}`,
      {
        hint: 'Run apply: it writes them again.',
      },
    );
  },

  async remove({ host, policy }, tools) {
    const recorder = await tools.recorders.open(host, tools.signal);
    await succeed(recorder, host.id, renderKeeper(policy).removeScript, tools.signal);
  },
};

function isAsWanted(file: HostFile, found: ObservedPath | undefined): boolean {
  return found !== undefined && pathMatches(file, found);
}

async function runKeeper(
  recorder: Recorder,
  id: string,
  keeper: RenderedKeeper,
  signal: AbortSignal,
): Promise<KeeperReport> {
  return parseKeeperReport(await succeed(recorder, id, keeper.runScript, signal));
}

async function succeed(recorder: Recorder, id: string, script: string, signal: AbortSignal): Promise<string> {
  const { code, stdout, stderr } = await run(recorder.connection, script, {
    signal,
    timeoutMs: keeperTimeoutMs,
  });
  if (code === 0) return stdout;
  throw new FleetError(
    'ssh/command-failed',
    `${id}: the keeper ended with ${code}: ${stderr.trim().slice(0, 500)}`,
    {
      hint: 'Look at the message; the footage was not touched by a keeper that fails at its start.',
    },
  );
}
