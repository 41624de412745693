import { readFile } from 'node:fs/promises';
import { assertPlanHolds, parsePlanFile, planFleet } from '@wardctl/deploy';
import { type ActionObserver, type ActionResult, applyPlan, type RunReport } from '@wardctl/deploy/apply';
import { findEngine, requireEngine } from '@wardctl/deploy/engine';
import { type Allowances, FleetError, type FleetErrorCode } from '@wardctl/fleet';
import { exitCodeOfRun } from '../exit-code.ts';
import type { FleetContext } from './fleet-context.ts';
import { forgetProbes } from './forget-probes.ts';
import { loadWards } from './load-wards.ts';
import type { PlanChangesOptions, PlannedWards } from './plan-changes.ts';

export interface ApplyResult {
  readonly summary: { readonly done: number; readonly failed: number; readonly pending: number };
  /** Absent when there was nothing to do. */
  readonly report?: RunReport;
  /** File that holds the report. */
  readonly reportFile?: string;
}

/**
 * Reads a plan file and asks its question again, so that what is applied is what holds now and was approved then.
 *
 * @throws FleetError `plan/invalid`, `plan/moved`, `inventory/…`
 */
export async function readApprovedPlan(
  file: string,
  inventory: string,
  { stateDirectory, tool, signal }: Pick<PlanChangesOptions, 'stateDirectory' | 'tool' | 'signal'>,
): Promise<PlannedWards> {
  const plan = parsePlanFile(await readPlanText(file), file);
  const { wards } = await loadWards({ inventory }, { signal });
  const named = new Set(plan.wards.map(({ ward }) => ward));
  const concerned = wards.filter(({ code }) => named.has(code));
  const selection = plan.selection === undefined ? {} : { selection: new Set(plan.selection) };
  const current = await planFleet(concerned, { stateDirectory, tool, now: new Date(), ...selection });
  assertPlanHolds(plan, current);
  return { wards: concerned, plan: current, isDestroy: false, notes: [] };
}

async function readPlanText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw planUnreadable(file, cause);
  }
}

function planUnreadable(file: string, cause: unknown): FleetError {
  const why = (cause as NodeJS.ErrnoException).code;
  return new FleetError('plan/invalid', `${file}: the plan cannot be read (${why})`, {
    hint: 'Make one: wardctl plan --out FILE',
    cause,
  });
}

/** @throws FleetError `engine/missing`, `engine/version-mismatch`, `engine/checksum-mismatch` */
export async function engineForApply(signal: AbortSignal): Promise<string> {
  return requireEngine(await findEngine({ environment: process.env, signal })).path;
}

interface CarryOutOptions {
  readonly engine: string;
  readonly concurrency: number;
  readonly healthGateTimeoutMs: number;
  readonly allowances: Allowances;
  readonly observer: ActionObserver;
}

/** Does what the plan says, and says what became of it. */
export async function carryOut(
  { plan, wards, isDestroy }: PlannedWards,
  context: FleetContext,
  { observer, ...options }: CarryOutOptions,
): Promise<ApplyResult> {
  const { stateDirectory, baseDirectory, credentials, endpoints, cancellation, events } = context;
  events.write('apply-started', { wards: plan.wards.map(({ ward }) => ward) });
  // Before, since a run that is killed has written too.
  const actions = plan.wards.flatMap((ward) => ward.actions);
  await forgetProbes(new Set(actions.map(({ device }) => device)), context);
  const { report, reportFile } = await applyPlan(plan, isDestroy ? [] : wards, {
    ...options,
    stateDirectory,
    baseDirectory,
    credentials,
    endpoints,
    stop: cancellation.stop,
    signal: cancellation.signal,
    observer: {
      started: (action) => {
        events.write('action-started', {
          device: action.device,
          name: action.name,
          operation: action.operation,
        });
        observer.started(action);
      },
      finished: (action, result) => {
        events.write('action-finished', result);
        observer.finished(action, result);
      },
    },
  });
  const result = { summary: summaryOf(report), report, reportFile };
  events.write('apply-finished', result.summary);
  return result;
}

function summaryOf({ wards }: RunReport): ApplyResult['summary'] {
  const results = wards.flatMap((ward) => ward.results);
  const number = (status: ActionResult['status']) =>
    results.filter((result) => result.status === status).length;
  return { done: number('done'), failed: number('failed'), pending: number('pending') };
}

/** What the run ends with: cancelled when it was stopped before it was through, else the worst of any device or ward. */
export function exitCodeOfApply({ report, summary }: ApplyResult, stop: AbortSignal): number {
  if (stop.aborted && summary.pending > 0) return exitCodeOfRun(['run/cancelled']);
  const codes = (report?.wards ?? []).flatMap(({ code, results }) => [
    code,
    ...results.map((result) => result.code),
  ]);
  return exitCodeOfRun(codes.filter((code): code is FleetErrorCode => code !== undefined));
}
