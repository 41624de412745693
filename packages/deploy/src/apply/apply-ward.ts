import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type DesiredWard, FleetError } from '@wardctl/fleet';
import { type WardResource, wardResources } from '@wardctl/stacks';
import type { WardPlan } from '../plan/plan.ts';
import { readRecordedStack } from '../state/recorded-stack.ts';
import { clearPendingCreates, settleState } from '../state/settle-state.ts';
import type { StateLayout } from '../state/state-layout.ts';
import { runEngine } from './engine-process.ts';
import type { OutcomeCollector } from './outcome-collector.ts';
import { recoverStack } from './recover-stack.ts';
import { type WardReport, worstStatus } from './run-report.ts';

export interface WardRun {
  readonly plan: WardPlan;
  /** The ward as it shall be; undefined takes everything of it away. */
  readonly desired: DesiredWard | undefined;
  /** Only the actions of the plan are visited, not the whole ward. */
  readonly limited: boolean;
  readonly engine: string;
  readonly layout: StateLayout;
  readonly providerPort: number;
  readonly outcomes: OutcomeCollector;
  readonly stop: AbortSignal;
}

/** Carries out the plan of one ward with one engine process, and leaves its state durable. Never rejects for a device. */
export async function applyWard(run: WardRun): Promise<WardReport> {
  const begin = performance.now();
  const ward = run.plan.ward;
  try {
    const recovered = await recoverStack(run.layout, ward);
    await assertStateHolds(run);
    const engineOutput = join(run.layout.runs, `${ward}.engine.log`);
    const code = await runOnce(run, engineOutput);
    await finishState(run, code);
    return { ward, ...verdict(run, code, engineOutput), recovered, engineOutput, elapsedMs: since(begin) };
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return {
      ward,
      status: 'failed',
      results: run.outcomes.results(),
      recovered: [],
      ...error.toJSON(),
      elapsedMs: since(begin),
    };
  }
}

async function assertStateHolds({ layout, plan }: WardRun): Promise<void> {
  const { serial } = await readRecordedStack(layout, plan.ward);
  if (serial === plan.stateSerial) return;
  throw new FleetError('plan/moved', `${plan.ward}: the recorded state has changed since the plan was made`, {
    hint: 'Nothing was touched. Make a new plan.',
  });
}

async function runOnce(run: WardRun, outputFile: string): Promise<number> {
  await mkdir(run.layout.runs, { recursive: true });
  return runEngine({
    engine: run.engine,
    layout: run.layout,
    stack: run.plan.ward,
    operation: 'up',
    providerPort: run.providerPort,
    resources: resourcesOf(run.desired),
    targets: run.limited ? run.plan.actions.map(({ urn }) => urn) : [],
    outputFile,
    onEvent: (event) => run.outcomes.onEvent(event),
    stop: run.stop,
  });
}

function resourcesOf(desired: DesiredWard | undefined): WardResource[] {
  return desired === undefined ? [] : wardResources(desired);
}

async function finishState({ layout, plan }: WardRun, code: number): Promise<void> {
  if (code === 0) await clearPendingCreates(layout, plan.ward);
  await settleState(layout, plan.ward);
}

function verdict(
  { outcomes, stop }: WardRun,
  code: number,
  engineOutput: string,
): Omit<WardReport, 'ward' | 'recovered' | 'elapsedMs'> {
  const results = outcomes.results();
  const status = worstStatus(results.map((result) => result.status));
  if (code === 0 || status !== 'done') return { status, results };
  const error = stop.aborted ? cancelled() : engineError(outcomes.generalErrors, engineOutput);
  return { status: 'failed', results, ...error.toJSON() };
}

function cancelled(): FleetError {
  return new FleetError('run/cancelled', 'the run was cancelled; steps in flight were finished', {
    hint: 'Run apply again: it takes up what is left.',
  });
}

function engineError(messages: readonly string[], engineOutput: string): FleetError {
  const text = messages.join('; ');
  const locked = /currently locked|locked by/i.test(text);
  return new FleetError(locked ? 'state/locked' : 'engine/failed', text === '' ? 'the engine failed' : text, {
    hint: locked ? 'Wait for the other run, or end it.' : `What the engine printed is in ${engineOutput}.`,
  });
}

function since(begin: number): number {
  return Math.round(performance.now() - begin);
}
