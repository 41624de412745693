import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalWorkspace, PulumiCommand } from '@pulumi/pulumi/automation/index.js';
import { planFleet, type RecordedStack, readRecordedStack, stateLayout } from '@wardctl/deploy';
import { applyPlan } from '@wardctl/deploy/apply';
import { sampleWard } from '@wardctl/fleet/testing';
import { type ProviderServer, startProvider } from '@wardctl/provider/server';
import { wardProgram } from '@wardctl/stacks/program';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enginePart, enginePath } from '../support/engine.ts';
import { describeWith } from '../support/real-part.ts';
import { startVirtualWard, type VirtualWard } from '../support/virtual-ward.ts';

describeWith(enginePart)('the ward as an ordinary Pulumi program', () => {
  const directory = mkdtempSync(join(tmpdir(), 'wardctl-stock-'));
  const never = new AbortController().signal;
  let virtual: VirtualWard;
  let provider: ProviderServer;

  beforeAll(async () => {
    virtual = await startVirtualWard(3);
    provider = await startProvider({
      credentials: virtual.credentials,
      endpoints: virtual.endpoints,
      baseDirectory: directory,
      healthGateTimeoutMs: 1_000,
      signal: never,
    });
  });

  afterAll(async () => {
    await provider.close();
    await virtual.close();
    rmSync(directory, { recursive: true });
  });

  test('records through the stock Automation API what our own apply records', async () => {
    const ward = sampleWard({ recorders: [], cameras: virtual.cameras });

    const stock = await upWithStockApi(wardProgram(ward), ward.code);
    const own = await upWithOurs();

    expect(comparable(own)).toEqual(comparable(stock));
    expect(stock.resources.size).toBe(3);
  });

  async function upWithStockApi(program: () => Promise<void>, stackName: string): Promise<RecordedStack> {
    const root = join(directory, 'cli');
    const workDir = join(directory, 'work');
    for (const folder of [join(root, 'bin'), workDir, join(directory, 'stock', 'state')])
      mkdirSync(folder, { recursive: true });
    symlinkSync(enginePath, join(root, 'bin', 'pulumi'));
    const stack = await LocalWorkspace.createOrSelectStack(
      { stackName, projectName: 'wardctl', program },
      {
        workDir,
        pulumiCommand: await PulumiCommand.get({ root }),
        envVars: {
          PULUMI_HOME: join(directory, 'home'),
          PULUMI_BACKEND_URL: `file://${join(directory, 'stock', 'state')}`,
          PULUMI_CONFIG_PASSPHRASE: 'any',
          PULUMI_DEBUG_PROVIDERS: `wardctl:${provider.port}`,
          PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
          PULUMI_SKIP_UPDATE_CHECK: 'true',
          PULUMI_DIY_BACKEND_ZSTD: 'true',
        },
      },
    );
    await stack.up();
    return readRecordedStack(stateLayout(join(directory, 'stock')), stackName);
  }

  async function upWithOurs(): Promise<RecordedStack> {
    const stateDirectory = join(directory, 'own');
    const wards = [sampleWard({ recorders: [], cameras: virtual.cameras })];
    const plan = await planFleet(wards, { stateDirectory, tool: '0.1.0', now: new Date() });
    const { report } = await applyPlan(plan, wards, {
      engine: enginePath,
      stateDirectory,
      baseDirectory: directory,
      credentials: virtual.credentials,
      endpoints: virtual.endpoints,
      concurrency: 1,
      healthGateTimeoutMs: 1_000,
      stop: never,
      signal: never,
    });
    expect(report.wards.map(({ status, message }) => ({ status, message }))).toEqual([
      { status: 'done', message: undefined },
    ]);
    return readRecordedStack(stateLayout(stateDirectory), 'vn01-00070');
  }
});

function comparable({ resources }: RecordedStack) {
  return [...resources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([urn, { id, inputs, outputs }]) => ({ urn, id, inputs, outputs }));
}
