import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, planFleet, readRecordedStack, stateLayout } from '@wardctl/deploy';
import { type ActionResult, applyPlan, type RunReport } from '@wardctl/deploy/apply';
import type { DesiredCamera, DesiredWard } from '@wardctl/fleet';
import { sampleWard } from '@wardctl/fleet/testing';
import { enginePath } from './engine.ts';
import type { VirtualWard } from './virtual-ward.ts';

/** A state folder, and the virtual ward that is applied to it. */
export class AppliedWard {
  readonly directory = mkdtempSync(join(tmpdir(), 'wardctl-apply-'));
  readonly layout = stateLayout(this.directory);
  readonly #virtual: VirtualWard;

  constructor(virtual: VirtualWard) {
    this.#virtual = virtual;
  }

  ward(change: (camera: DesiredCamera) => DesiredCamera = (camera) => camera): DesiredWard {
    return sampleWard({ recorders: [], cameras: this.#virtual.cameras.map(change) });
  }

  plan(ward: DesiredWard): Promise<Plan> {
    return planFleet([ward], { stateDirectory: this.directory, tool: '0.1.0', now: new Date() });
  }

  async apply(
    ward: DesiredWard,
    options: { plan?: Plan; stop?: AbortSignal; engine?: string } = {},
  ): Promise<RunReport> {
    const never = new AbortController().signal;
    const { report } = await applyPlan(options.plan ?? (await this.plan(ward)), [ward], {
      engine: options.engine ?? enginePath,
      stateDirectory: this.directory,
      baseDirectory: this.directory,
      credentials: this.#virtual.credentials,
      endpoints: this.#virtual.endpoints,
      concurrency: 1,
      healthGateTimeoutMs: 1_000,
      stop: options.stop ?? never,
      signal: never,
    });
    return report;
  }

  recorded() {
    return readRecordedStack(this.layout, 'vn01-00070');
  }
}

export function resultsOf(report: RunReport): ActionResult[] {
  return report.wards.flatMap(({ results }) => [...results]);
}

export function statusesOf(report: RunReport): Record<string, string> {
  return Object.fromEntries(
    resultsOf(report).map(({ name, status, code }) => [
      name,
      code === undefined ? status : `${status} ${code}`,
    ]),
  );
}
