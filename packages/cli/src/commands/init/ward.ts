import { Flags } from '@oclif/core';
import { inventoryFlag, writeFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { InitWardResult } from '../../work/init-ward.ts';

export class InitWard extends FleetCommand {
  static override readonly summary = 'Make the file of a new ward after another one.';
  static override readonly description =
    'Name and code come from the administrative unit, models and purposes from the other ward, addresses from the address plan of the city. All devices are planned: they are checked, and no plan includes them until what only an installed device can tell is written down. Files are never overwritten.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --unit 00082 --from hoan-kiem',
    '<%= config.bin %> <%= command.id %> --unit 00082 --from hoan-kiem --placement main-road=12,residential=20 --recorders 2 --write',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    unit: Flags.string({
      description: 'Code of the new unit, five digits.',
      env: 'WARDCTL_UNIT',
      helpValue: 'CODE',
      required: true,
    }),
    from: Flags.string({
      description: 'Ward to take after: its file name, code or unit.',
      env: 'WARDCTL_FROM',
      helpValue: 'WARD',
      required: true,
    }),
    edition: Flags.string({
      description: 'Edition of the code; that of the other ward by default.',
      env: 'WARDCTL_EDITION',
      helpValue: 'EDITION',
    }),
    placement: Flags.string({
      description: 'Cameras of each placement; as many as the other ward has by default.',
      env: 'WARDCTL_PLACEMENT',
      helpValue: 'NAME=N,…',
    }),
    recorders: Flags.integer({
      description:
        'Recorders, each at a site of its own; as many for a camera as the other ward has by default.',
      env: 'WARDCTL_RECORDERS',
      helpValue: 'N',
      min: 1,
      max: 99,
    }),
    subnet: Flags.string({
      description: 'Network of the ward; the next free one of the address plan by default.',
      env: 'WARDCTL_SUBNET',
      helpValue: 'CIDR',
    }),
    write: writeFlag,
  };

  async run(): Promise<InitWardResult> {
    const { flags } = await this.parse(InitWard);
    const { initNewWard } = await import('../../work/init-ward.ts');
    const result = await initNewWard(flags);
    const { initWardNote } = await import('../../views/init-ward.ts');
    this.output.note(initWardNote(result, this.output.notePaint));
    return this.end(result, { text: flags.write ? result.file : result.text.trimEnd() });
  }
}
