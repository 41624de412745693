import { Args, Errors } from '@oclif/core';
import { ChangeCommand } from '../change-command.ts';
import { applyFlags } from '../flags.ts';
import type { ApplyResult } from '../work/apply-changes.ts';

const narrowing = new Set(['ward', 'on', 'changed-since', 'failed-in']);

export class Apply extends ChangeCommand {
  static override readonly summary = 'Bring devices to what the inventory says, and prove it.';
  static override readonly description =
    'Shows the plan, asks, and carries out exactly that. Without PLAN it makes the plan itself. Ctrl-C once finishes devices in flight, twice stops at once; the next apply takes up what is left.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --ward vn01-00070',
    '<%= config.bin %> <%= command.id %> plan.json --yes',
    '<%= config.bin %> <%= command.id %> --failed-in last',
  ];
  static override readonly args = {
    plan: Args.string({ description: 'Plan file of "plan --out"; nothing else is done.' }),
  };
  static override readonly flags = applyFlags;

  async run(): Promise<ApplyResult> {
    const { args, flags, raw } = await this.parse(Apply);
    // Of what is typed only: the environment speaks of every command.
    const isNarrowed = raw.some((token) => token.type === 'flag' && narrowing.has(token.flag));
    if (args.plan !== undefined && isNarrowed) {
      throw new Errors.CLIError('a plan file cannot be narrowed: it says itself what it is about');
    }
    const context = await this.context(flags);
    const { stateDirectory, cancellation } = context;
    const options = { stateDirectory, tool: this.config.version, signal: cancellation.stop };
    if (args.plan !== undefined) {
      const { readApprovedPlan } = await import('../work/apply-changes.ts');
      return this.change(await readApprovedPlan(args.plan, flags.inventory, options), flags, context);
    }
    const { planChanges } = await import('../work/plan-changes.ts');
    return this.change(await planChanges(flags, options), flags, context);
  }
}
