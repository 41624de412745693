import { Flags } from '@oclif/core';
import { selectionFlags, stateFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { PlanResult } from '../work/plan-changes.ts';

export class PlanCommand extends FleetCommand {
  static override readonly summary = 'Say what apply would change.';
  static override readonly description =
    'Compares the inventory with the recorded state. Asks no device and starts no engine.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --ward vn01-00070 --out plan.json',
    '<%= config.bin %> <%= command.id %> --on "placement=main-road|hotspot,!ownership=household"',
    '<%= config.bin %> <%= command.id %> --changed-since origin/main --out plan.json',
  ];
  static override readonly flags = {
    ...selectionFlags,
    'state-dir': stateFlag,
    out: Flags.string({
      char: 'o',
      description: 'Write the plan to this file, for "apply FILE".',
      env: 'WARDCTL_OUT',
      helpValue: 'FILE',
    }),
    'detailed-exitcode': Flags.boolean({
      description: 'End with 2 when there is something to change.',
      env: 'WARDCTL_DETAILED_EXITCODE',
    }),
  };

  async run(): Promise<PlanResult> {
    const { flags } = await this.parse(PlanCommand);
    const { stateDirectory, cancellation } = await this.context(flags);
    const { planChanges, planSummary, writePlanFile } = await import('../work/plan-changes.ts');
    const { wards, plan, notes } = await planChanges(flags, {
      stateDirectory,
      tool: this.config.version,
      signal: cancellation.stop,
    });
    this.tell(notes);
    if (flags.out !== undefined) await writePlanFile(flags.out, plan);
    const { neededLevels } = await import('../work/needed-levels.ts');
    const needs = await neededLevels(plan, wards);
    const { planPage } = await import('../views/plan-page.ts');
    const isChanged = plan.wards.some(({ actions }) => actions.length > 0);
    return this.end(
      { summary: planSummary(plan), needs, plan },
      {
        text: planPage({ plan, wards, needs, file: flags.out }, this.output.paint),
        exitCode: isChanged && flags['detailed-exitcode'] ? 2 : 0,
      },
    );
  }
}
