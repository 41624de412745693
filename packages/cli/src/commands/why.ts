import { Args } from '@oclif/core';
import type { ExplainedDevice } from '@wardctl/inventory';
import { inventoryFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';

export class Why extends FleetCommand {
  static override readonly summary = 'Say where a setting of a device comes from.';
  static override readonly description =
    'Shows what each layer says, from the lowest to the one that wins, with its place. Without a setting, all settings of the device with the place of their winner. Reads only the files of the device.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> vn01-00070-mr-0001 encoder.main.bitrateKbps',
    '<%= config.bin %> <%= command.id %> vn01-00070-rec-01 --json',
  ];
  static override readonly args = {
    device: Args.string({ description: 'Id of a camera or recorder.', required: true }),
    setting: Args.string({
      description: 'Name of a setting, or of a group of them: "retention", "encoder.main", "image.digest".',
    }),
  };
  static override readonly flags = { inventory: inventoryFlag };

  async run(): Promise<ExplainedDevice> {
    const { args, flags } = await this.parse(Why);
    const { explainDevice } = await import('@wardctl/inventory');
    const explained = explainDevice(flags.inventory, args.device, args.setting);
    const { whyView } = await import('../views/why.ts');
    return this.end(explained, { text: whyView(explained, this.output.paint) });
  }
}
