import { ChangeCommand } from '../change-command.ts';
import { changeFlags } from '../flags.ts';
import type { ApplyResult } from '../work/apply-changes.ts';

export class Destroy extends ChangeCommand {
  static override readonly summary = 'Take wards out of management: containers and their configuration go.';
  static override readonly description =
    'Footage stays on the recorders, and cameras keep their settings. Shows the plan and asks first.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %> --ward vn01-00070'];
  static override readonly flags = changeFlags;

  async run(): Promise<ApplyResult> {
    const { flags } = await this.parse(Destroy);
    const context = await this.context(flags);
    const { planChanges } = await import('../work/plan-changes.ts');
    const { stateDirectory, cancellation } = context;
    const planned = await planChanges(flags, {
      stateDirectory,
      tool: this.config.version,
      destroy: true,
      signal: cancellation.stop,
    });
    return this.change(planned, flags, context);
  }
}
