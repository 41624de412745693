import { FleetCommand } from './fleet-command.ts';
import type { ApplyResult } from './work/apply-changes.ts';
import type { FleetContext } from './work/fleet-context.ts';
import type { PlannedWards } from './work/plan-changes.ts';

interface ChangeFlags {
  readonly yes: boolean;
  readonly concurrency: number;
  readonly 'health-gate': number;
  readonly 'allow-footage-loss'?: boolean;
  readonly 'allow-mask-removal'?: boolean;
  readonly 'allow-device-removal'?: boolean;
  readonly 'allow-risky'?: boolean;
}

/** What apply and destroy have in common: show the plan, ask, carry it out, show the proof. */
export abstract class ChangeCommand extends FleetCommand {
  protected async change(
    planned: PlannedWards,
    flags: ChangeFlags,
    context: FleetContext,
  ): Promise<ApplyResult> {
    this.tell(planned.notes);
    await this.#show(planned);
    if (planned.plan.wards.every(({ actions }) => actions.length === 0)) return this.#nothing();
    const { allowancesOf, assertLossesAllowed } = await import('./work/allowed-losses.ts');
    const work = await import('./work/apply-changes.ts');
    assertLossesAllowed(planned.plan, flags);
    const engine = await work.engineForApply(context.cancellation.signal);
    await this.#confirm(planned, flags.yes, context.cancellation.stop);
    const result = await this.#watch(planned, (observer) =>
      work.carryOut(planned, context, {
        engine,
        observer,
        allowances: allowancesOf(flags),
        concurrency: flags.concurrency,
        healthGateTimeoutMs: flags['health-gate'] * 1_000,
      }),
    );
    const { applyView } = await import('./views/apply.ts');
    return this.end(result, {
      text: `\n${applyView(result, this.output.paint)}`,
      exitCode: work.exitCodeOfApply(result, context.cancellation.stop),
    });
  }

  async #show({ plan, wards }: PlannedWards): Promise<void> {
    if (this.jsonEnabled()) return;
    const { neededLevels } = await import('./work/needed-levels.ts');
    const { planPage } = await import('./views/plan-page.ts');
    this.output.data(
      `${planPage({ plan, wards, needs: await neededLevels(plan, wards) }, this.output.paint)}`,
    );
  }

  #nothing(): ApplyResult {
    process.exitCode = 0;
    return { summary: { done: 0, failed: 0, pending: 0 } };
  }

  async #confirm({ plan }: PlannedWards, isGiven: boolean, signal: AbortSignal): Promise<void> {
    const { confirm } = await import('./confirm.ts');
    const { count } = await import('./views/count.ts');
    const actions = plan.wards.reduce((sum, ward) => sum + ward.actions.length, 0);
    await confirm(`\nCarry out ${count(actions, 'action')}?`, { isGiven, signal });
  }

  async #watch(
    { plan }: PlannedWards,
    work: (observer: import('@wardctl/deploy/apply').ActionObserver) => Promise<ApplyResult>,
  ): Promise<ApplyResult> {
    const { wardProgress } = await import('./views/ward-progress.ts');
    const totals = plan.wards.filter(({ actions }) => actions.length > 0);
    await using progress = wardProgress(
      new Map(totals.map(({ ward, actions }) => [ward, actions.length])),
      this.output,
    );
    const wardOf = new Map(
      totals.flatMap(({ ward, actions }) => actions.map(({ urn }) => [urn, ward] as const)),
    );
    return await work({
      started: () => {},
      finished: ({ urn }, { status }) => progress.finished(wardOf.get(urn) ?? '', status),
    });
  }
}
