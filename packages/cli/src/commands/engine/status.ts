import { FleetCommand } from '../../fleet-command.ts';
import type { EngineStatusResult } from '../../work/engine.ts';

export class EngineStatusCommand extends FleetCommand {
  static override readonly summary = 'Say which Pulumi engine would be used, and where it was looked for.';
  static override readonly description = 'Ends with 1 when there is none.';

  async run(): Promise<EngineStatusResult> {
    await this.parse(EngineStatusCommand);
    const { engineStatus } = await import('../../work/engine.ts');
    const { engineStatusView } = await import('../../views/engine.ts');
    const result = await engineStatus(process.env);
    return this.end(result, {
      text: engineStatusView(result, this.output.paint),
      exitCode: result.engine === null ? 1 : 0,
    });
  }
}
