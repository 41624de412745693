import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Allowances,
  type CredentialStore,
  type DesiredWard,
  type EndpointLookup,
  type FleetError,
  runOnFleet,
} from '@wardctl/fleet';
import { startProvider } from '@wardctl/provider/server';
import type { Action, Plan, WardPlan } from '../plan/plan.ts';
import { prepareProject } from '../state/prepare-stack.ts';
import { stackOfUrn, stateLayout } from '../state/state-layout.ts';
import { applyWard } from './apply-ward.ts';
import { type ActionObserver, OutcomeCollector } from './outcome-collector.ts';
import type { RunReport, WardReport } from './run-report.ts';

export interface ApplyOptions {
  /** Path of the engine's binary. */
  readonly engine: string;
  /** The `.wardctl` folder, absolute. */
  readonly stateDirectory: string;
  /** Folder that relative paths in the inventory start from. */
  readonly baseDirectory: string;
  readonly credentials: CredentialStore;
  readonly endpoints: EndpointLookup;
  /** Wards at the same time; two to four pay on two cores. */
  readonly concurrency: number;
  /** How long a new recorder container may take to become healthy, in milliseconds. */
  readonly healthGateTimeoutMs: number;
  /** What nobody has allowed is refused. */
  readonly allowances?: Allowances;
  readonly observer?: ActionObserver;
  /** A polite end: no new steps, those in flight are finished. */
  readonly stop: AbortSignal;
  /** The hard end. */
  readonly signal: AbortSignal;
}

export interface AppliedPlan {
  readonly report: RunReport;
  /** Where it is kept. */
  readonly reportFile: string;
}

/**
 * Carries out a plan: one engine process per ward that has actions, one provider for all of them, which refuses every
 * write that the plan does not name. Wards without actions are not run.
 *
 * The report is also written to `runs/` of the state folder.
 */
export async function applyPlan(
  plan: Plan,
  wards: readonly DesiredWard[],
  options: ApplyOptions,
): Promise<AppliedPlan> {
  const startedAt = new Date().toISOString();
  const layout = stateLayout(options.stateDirectory);
  await prepareProject(layout);
  const reports = await runWards(plan, new Map(wards.map((ward) => [ward.code, ward])), options);
  const report: RunReport = {
    version: 1,
    tool: plan.tool,
    startedAt,
    finishedAt: new Date().toISOString(),
    inventoryDigest: plan.inventoryDigest,
    wards: reports,
  };
  const text = `${options.credentials.redactedJson(report, 2)}\n`;
  const reportFile = join(layout.runs, `${startedAt.replaceAll(':', '-')}.json`);
  await writeFile(reportFile, text, { mode: 0o600 });
  return { report: JSON.parse(text) as RunReport, reportFile };
}

async function runWards(
  plan: Plan,
  desired: ReadonlyMap<string, DesiredWard>,
  options: ApplyOptions,
): Promise<WardReport[]> {
  const changed = plan.wards.filter(({ actions }) => actions.length > 0);
  const collectors = new Map<string, OutcomeCollector>(
    changed.map(({ ward, actions }) => [ward, new OutcomeCollector(actions, options.observer)]),
  );
  const provider = await startProvider({
    ...options,
    approved: approvedActions(changed.flatMap(({ actions }) => actions)),
    observer: {
      started: (urn) => collectors.get(stackOfUrn(urn))?.started(urn),
      finished: (urn, outcome, work) => collectors.get(stackOfUrn(urn))?.finished(urn, outcome, work),
    },
  });
  try {
    const jobs = changed.map((ward) => ({ id: ward.ward, ward }));
    const { concurrency, signal } = options;
    const reports = await runOnFleet(jobs, ({ ward }) => runOne(ward), {
      concurrency,
      signal,
      stop: options.stop,
    });
    return [...reports].map(([ward, report]) =>
      report.status === 'done' ? report.value : notRun(ward, report.error, collectors.get(ward)),
    );
  } finally {
    await provider.close();
  }

  function runOne(ward: WardPlan): Promise<WardReport> {
    return applyWard({
      plan: ward,
      desired: desired.get(ward.ward),
      limited: plan.selection !== undefined,
      engine: options.engine,
      layout: stateLayout(options.stateDirectory),
      providerPort: provider.port,
      outcomes: collectors.get(ward.ward) ?? new OutcomeCollector([]),
      stop: options.stop,
    });
  }
}

function notRun(ward: string, error: FleetError, outcomes: OutcomeCollector | undefined): WardReport {
  return {
    ward,
    status: 'pending',
    results: outcomes?.results() ?? [],
    recovered: [],
    ...error.toJSON(),
    elapsedMs: 0,
  };
}

function approvedActions(actions: readonly Action[]) {
  return new Map(actions.map(({ urn, operation, inputsDigest }) => [urn, { operation, inputsDigest }]));
}
