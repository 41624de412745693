import { inventoryFlag, wardFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { ValidateResult } from '../work/validate-inventory.ts';

export class Validate extends FleetCommand {
  static override readonly summary = 'Check the inventory and report every problem with its place.';
  static override readonly description =
    'Reads files only. Ends with 64 when there are errors; warnings do not count.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> -i city --json',
  ];
  static override readonly flags = { inventory: inventoryFlag, ward: wardFlag };

  async run(): Promise<ValidateResult> {
    const { flags } = await this.parse(Validate);
    const { readSourceLines, validateInventory } = await import('../work/validate-inventory.ts');
    const result = await validateInventory(flags.inventory, flags.ward);
    const { validateView } = await import('../views/problems.ts');
    const lines = await readSourceLines(result.problems);
    return this.end(result, {
      text: validateView(result, { lines, paint: this.output.paint }),
      exitCode: result.summary.errors > 0 ? 64 : 0,
    });
  }
}
