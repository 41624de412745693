import { Args, Flags } from '@oclif/core';
import { FleetCommand } from '../../fleet-command.ts';
import type { InitFleetResult } from '../../work/init-fleet.ts';

export class InitFleet extends FleetCommand {
  static override readonly summary = 'Make the repository of a new city.';
  static override readonly description =
    'Writes an inventory with profiles, retention classes, an address plan and an example ward, schemas for editors, CI files without secrets, and a README in two languages. The folder must be empty or not there.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> hanoi-cameras --fleet hanoi --name "Thành phố Hà Nội"',
  ];
  static override readonly args = {
    dir: Args.string({ description: 'Folder to make.', required: true }),
  };
  static override readonly flags = {
    fleet: Flags.string({
      description: 'Name of the fleet for machines; that of the folder by default.',
      env: 'WARDCTL_FLEET',
      helpValue: 'ID',
    }),
    name: Flags.string({
      description: 'Name of the city in Vietnamese.',
      env: 'WARDCTL_NAME',
      helpValue: 'TEXT',
    }),
  };

  async run(): Promise<InitFleetResult> {
    const { args, flags } = await this.parse(InitFleet);
    const { initNewFleet } = await import('../../work/init-fleet.ts');
    const result = await initNewFleet(args.dir, flags, this.config);
    const { initFleetView } = await import('../../views/init-fleet.ts');
    return this.end(result, { text: initFleetView(result, this.output.paint) });
  }
}
